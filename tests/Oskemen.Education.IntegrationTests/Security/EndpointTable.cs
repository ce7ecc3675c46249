using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>Who may use which address. An endpoint that is not decided here fails <see cref="EndpointAccessTests"/>.</summary>
internal static class EndpointTable
{
    public const string Anonymous = "anonymous";
    private const string Economist = nameof(Role.Economist);
    private const string Head = nameof(Role.Head);

    private static readonly string[] Everyone = [Anonymous, Economist, Head];
    private static readonly string[] Staff = [Economist, Head];

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["GET /"] = Everyone,
        ["ANY /error/{status}"] = Everyone,
        ["ANY /health/live"] = Everyone,
        ["ANY /health/ready"] = Everyone,
        ["GET /{lang}/account/sign-in"] = Everyone,
        ["POST /{lang}/account/sign-in"] = Everyone,
        ["POST /{lang}/account/demo-sign-in"] = Everyone,
        ["POST /{lang}/account/sign-out"] = Everyone,
        ["GET /{lang}"] = Staff,
        ["GET /{lang}/budget"] = Staff,
        ["POST /{lang}/budget"] = [Economist],
        ["GET /{lang}/budget/new"] = [Economist],
        ["GET /{lang}/budget/{year}"] = Staff,
        ["GET /{lang}/budget/{year}/export.xlsx"] = Staff,
        ["GET /{lang}/budget/{year}/export.csv"] = Staff,
        ["GET /{lang}/budget/{year}/plan"] = Staff,
        ["GET /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["POST /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines"] = Staff,
        ["GET /{lang}/budget/{year}/lines/new"] = [Economist],
        ["POST /{lang}/budget/{year}/lines/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist],
        ["POST /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}"] = Staff,
        ["POST /{lang}/budget/{year}/{month}"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/export.xlsx"] = Staff,
        ["GET /{lang}/budget/{year}/{month}/export.csv"] = Staff,
        ["GET /{lang}/budget/{year}/{month}/template.xlsx"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/imports"] = [Economist],
        ["POST /{lang}/budget/{year}/{month}/imports"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/imports/{id}"] = [Economist],
        ["POST /{lang}/budget/{year}/{month}/imports/{id}/confirm"] = [Economist],
        ["POST /{lang}/budget/{year}/{month}/imports/{id}/cancel"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/imports/{id}/annotated.xlsx"] = [Economist],
        ["POST /{lang}/budget/{year}/{month}/approval"] = [Head],
        ["GET /{lang}/budget/{year}/{month}/return"] = [Head],
        ["POST /{lang}/budget/{year}/{month}/return"] = [Head],
        ["GET /{lang}/budget/{year}/{month}/reopening"] = [Head],
        ["POST /{lang}/budget/{year}/{month}/reopening"] = [Head],
        ["GET /{lang}/budget/{year}/{month}/statement"] = Staff,
        ["GET /{lang}/budget/{year}/{month}/statement.pdf"] = Staff,
        ["GET /{lang}/reports/{year}"] = Staff,
        ["GET /{lang}/reports/{year}/report.pdf"] = Staff,
    };
}
