using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>Who may use which address. An endpoint that is not decided here fails <see cref="EndpointAccessTests"/>.</summary>
internal static class EndpointTable
{
    public const string Anonymous = "anonymous";
    private const string Economist = nameof(Role.Economist);
    private const string Head = nameof(Role.Head);
    private const string Administrator = nameof(Role.Administrator);

    /// <summary>Of each role that has pages there is a demonstration account.</summary>
    private static readonly string[] SignedIn = [.. DemoAccounts.ByKey.Values.Select(role => role.ToString())];
    private static readonly string[] Everyone = [Anonymous, .. SignedIn];
    private static readonly string[] Budget = [Economist, Head, Administrator];

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
        ["GET /{lang}/account/invitation"] = Everyone,
        ["POST /{lang}/account/invitation"] = Everyone,
        ["GET /{lang}/users"] = [Administrator],
        ["GET /{lang}/users/new"] = [Administrator],
        ["POST /{lang}/users/new"] = [Administrator],
        ["GET /{lang}/users/{id}"] = [Administrator],
        ["POST /{lang}/users/{id}"] = [Administrator],
        ["POST /{lang}/users/{id}/disable"] = [Administrator],
        ["POST /{lang}/users/{id}/enable"] = [Administrator],
        ["POST /{lang}/users/{id}/second-factor"] = [Administrator],
        ["POST /{lang}/users/{id}/sessions"] = [Administrator],
        ["POST /{lang}/users/{id}/link"] = [Administrator],
        ["POST /{lang}/users/{id}/memberships"] = [Administrator],
        ["POST /{lang}/users/{id}/memberships/{membership}/end"] = [Administrator],
        ["GET /{lang}/acting-head"] = [Head, Administrator],
        ["POST /{lang}/acting-head"] = [Head, Administrator],
        ["POST /{lang}/acting-head/{appointment}/end"] = [Head, Administrator],
        ["GET /{lang}"] = SignedIn,
        ["GET /{lang}/budget"] = Budget,
        ["POST /{lang}/budget"] = [Economist],
        ["GET /{lang}/budget/new"] = [Economist],
        ["GET /{lang}/budget/{year}"] = Budget,
        ["GET /{lang}/budget/{year}/export.xlsx"] = Budget,
        ["GET /{lang}/budget/{year}/export.csv"] = Budget,
        ["GET /{lang}/budget/{year}/plan"] = Budget,
        ["GET /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["POST /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines"] = Budget,
        ["GET /{lang}/budget/{year}/lines/new"] = [Economist],
        ["POST /{lang}/budget/{year}/lines/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist, Administrator],
        ["POST /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist, Administrator],
        ["GET /{lang}/budget/{year}/{month}"] = Budget,
        ["POST /{lang}/budget/{year}/{month}"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/export.xlsx"] = Budget,
        ["GET /{lang}/budget/{year}/{month}/export.csv"] = Budget,
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
        ["GET /{lang}/budget/{year}/{month}/statement"] = Budget,
        ["GET /{lang}/budget/{year}/{month}/statement.pdf"] = Budget,
        ["GET /{lang}/reports/{year}"] = Budget,
        ["GET /{lang}/reports/{year}/report.pdf"] = Budget,
    };
}
