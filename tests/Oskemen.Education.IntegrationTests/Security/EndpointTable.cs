using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>Who may use which address. An endpoint that is not decided here fails <see cref="EndpointAccessTests"/>.</summary>
internal static partial class EndpointTable
{
    public const string Anonymous = "anonymous";

    /// <summary>Whose account is disabled: let in nowhere.</summary>
    public const string Disabled = "disabled";

    /// <summary>May do what a director may, and is a member of another school than the one in the addresses.</summary>
    public const string AnotherDirector = "director of another school";

    private const string Economist = nameof(Role.Economist);
    private const string Head = nameof(Role.Head);
    private const string Administrator = nameof(Role.Administrator);

    private static readonly string[] SignedIn = [.. DemoAccounts.ByKey.Values.Select(role => role.ToString())];
    private static readonly string[] Everyone = [Anonymous, Disabled, .. SignedIn];
    private static readonly string[] Budget = [Economist, Head, Administrator];
    private static readonly string[] ApprovedBudget = [.. Budget, nameof(Role.Official)];
    private static readonly string[] OwnOrganisation = [nameof(Role.Director), nameof(Role.KindergartenHead)];
    private static readonly string[] ViewEnrolment = SignedIn;
    private static readonly string[] ViewReturns = [Economist, Head, nameof(Role.Methodist), Administrator];
    private static readonly string[] ManageCampaigns = [Head, Administrator];
    private static readonly string[] Returns = [.. ViewReturns, .. OwnOrganisation];
    private static readonly string[] EditOrganisation = [Administrator, .. OwnOrganisation];

    private static readonly string[] EveryOrganisation = [.. SignedIn.Except(OwnOrganisation)];
    private static readonly string[] EveryExam = [Head, nameof(Role.Methodist), nameof(Role.Official), Administrator];
    private static readonly string[] Exams = [.. EveryExam, nameof(Role.Director)];
    private static readonly string[] EnterExams = [nameof(Role.Methodist)];
    private static readonly string[] EnterIndicators = [nameof(Role.Methodist), nameof(Role.GuardianshipSpecialist)];
    private static readonly string[] WriteReports = [Economist, Head, .. EnterIndicators];
    private static readonly string[] ReadReports = [Economist, Head, Administrator, .. EnterIndicators];
    private static readonly string[] ApprovedIndicators = [Economist, Head, Administrator, nameof(Role.Official), .. EnterIndicators];

    private static readonly string[] Guardianship = [Head, nameof(Role.GuardianshipSpecialist)];
    private static readonly string[] KeepGuardianship = [nameof(Role.GuardianshipSpecialist)];
    private static readonly string[] GuardianshipFigures = [.. Guardianship, Economist, nameof(Role.Official)];

    private static readonly string[] SetGuardianshipTerms = [nameof(Role.GuardianshipSpecialist), Administrator];

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>(Guardianships().Concat(Reporting()))
    {
        ["GET /"] = Everyone,
        ["ANY /error/{status}"] = Everyone,
        ["ANY /health/live"] = Everyone,
        ["ANY /health/ready"] = Everyone,
        ["GET /{lang}/account/sign-in"] = Everyone,
        ["POST /{lang}/account/sign-in"] = Everyone,
        ["POST /{lang}/account/demo-sign-in"] = Everyone,
        ["POST /{lang}/account/sign-out"] = Everyone,
        ["GET /{lang}/account/second-factor"] = Everyone,
        ["POST /{lang}/account/second-factor"] = Everyone,
        ["GET /{lang}/account/recovery-code"] = Everyone,
        ["POST /{lang}/account/recovery-code"] = Everyone,
        ["GET /{lang}/account"] = SignedIn,
        ["GET /{lang}/account/password"] = SignedIn,
        ["POST /{lang}/account/password"] = SignedIn,
        ["POST /{lang}/account/sessions/{id}/end"] = SignedIn,
        ["POST /{lang}/account/sessions/end-others"] = SignedIn,
        ["GET /{lang}/account/second-factor/set-up"] = SignedIn,
        ["POST /{lang}/account/second-factor/set-up"] = SignedIn,
        ["GET /{lang}/account/second-factor/change"] = SignedIn,
        ["POST /{lang}/account/second-factor/recovery-codes"] = SignedIn,
        ["POST /{lang}/account/second-factor/off"] = SignedIn,
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
        ["GET /{lang}/kept-forms/{id}"] = SignedIn,
        ["POST /{lang}/kept-forms/{id}/send"] = SignedIn,
        ["POST /{lang}/kept-forms/{id}/discard"] = SignedIn,
        ["GET /{lang}/budget"] = ApprovedBudget,
        ["GET /{lang}/audit-log"] = [Administrator],
        ["GET /{lang}/audit-log/export.csv"] = [Administrator],
        ["POST /{lang}/budget"] = [Economist],
        ["GET /{lang}/budget/new"] = [Economist],
        ["GET /{lang}/budget/{year}"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/export.xlsx"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/export.csv"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/plan"] = Budget,
        ["GET /{lang}/budget/{year}/plan/changes"] = Budget,
        ["GET /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["POST /{lang}/budget/{year}/plan/amendments/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines"] = Budget,
        ["GET /{lang}/budget/{year}/lines/new"] = [Economist],
        ["POST /{lang}/budget/{year}/lines/new"] = [Economist],
        ["GET /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist, Administrator],
        ["POST /{lang}/budget/{year}/lines/programmes/{id}"] = [Economist, Administrator],
        ["GET /{lang}/budget/{year}/{month}"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/{month}/changes"] = Budget,
        ["POST /{lang}/budget/{year}/{month}"] = [Economist],
        ["GET /{lang}/budget/{year}/{month}/export.xlsx"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/{month}/export.csv"] = ApprovedBudget,
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
        ["GET /{lang}/budget/{year}/{month}/statement"] = ApprovedBudget,
        ["GET /{lang}/budget/{year}/{month}/statement.pdf"] = ApprovedBudget,
        ["GET /{lang}/ent"] = Exams,
        ["GET /{lang}/ent/{year}"] = Exams,
        ["GET /{lang}/ent/{year}/schools/{id}"] = Exams,
        ["GET /{lang}/ent/{year}/export.xlsx"] = EveryExam,
        ["GET /{lang}/ent/{year}/export.csv"] = EveryExam,
        ["GET /{lang}/ent/new"] = EnterExams,
        ["POST /{lang}/ent/new"] = EnterExams,
        ["GET /{lang}/ent/{year}/edit"] = EnterExams,
        ["POST /{lang}/ent/{year}/edit"] = EnterExams,
        ["GET /{lang}/ent/{year}/schools/{id}/edit"] = EnterExams,
        ["POST /{lang}/ent/{year}/schools/{id}/edit"] = EnterExams,
        ["GET /{lang}/ent/{year}/imports"] = EnterExams,
        ["POST /{lang}/ent/{year}/imports"] = EnterExams,
        ["GET /{lang}/ent/{year}/imports/template.xlsx"] = EnterExams,
        ["GET /{lang}/ent/{year}/imports/{id}"] = EnterExams,
        ["POST /{lang}/ent/{year}/imports/{id}/confirm"] = EnterExams,
        ["POST /{lang}/ent/{year}/imports/{id}/cancel"] = EnterExams,
        ["GET /{lang}/ent/{year}/imports/{id}/annotated.xlsx"] = EnterExams,
        ["GET /{lang}/organisations"] = SignedIn,
        ["GET /{lang}/organisations/export.xlsx"] = SignedIn,
        ["GET /{lang}/organisations/export.csv"] = SignedIn,
        ["GET /{lang}/organisations/new"] = [Administrator],
        ["POST /{lang}/organisations/new"] = [Administrator],
        ["GET /{lang}/organisations/network"] = EveryOrganisation,
        ["GET /{lang}/organisations/network/export.xlsx"] = EveryOrganisation,
        ["GET /{lang}/organisations/network/export.csv"] = EveryOrganisation,
        ["GET /{lang}/organisations/{id}/events/new"] = [Administrator],
        ["POST /{lang}/organisations/{id}/events/new"] = [Administrator],
        ["GET /{lang}/organisations/{id}/events/{eventId}"] = [Administrator],
        ["POST /{lang}/organisations/{id}/events/{eventId}"] = [Administrator],
        ["GET /{lang}/organisations/{id}/events/{eventId}/withdrawal"] = [Administrator],
        ["POST /{lang}/organisations/{id}/events/{eventId}/withdrawal"] = [Administrator],
        ["GET /{lang}/organisations/{id}"] = SignedIn,
        ["GET /{lang}/organisations/{id}/edit"] = EditOrganisation,
        ["POST /{lang}/organisations/{id}/edit"] = EditOrganisation,
        ["GET /{lang}/campaigns"] = ViewReturns,
        ["GET /{lang}/campaigns/new"] = ManageCampaigns,
        ["POST /{lang}/campaigns/new"] = ManageCampaigns,
        ["GET /{lang}/campaigns/{id}"] = ViewReturns,
        ["POST /{lang}/campaigns/{id}/approvals"] = [Head],
        ["POST /{lang}/campaigns/{id}/children"] = ManageCampaigns,
        ["POST /{lang}/campaigns/{id}/closure"] = ManageCampaigns,
        ["POST /{lang}/campaigns/{id}/reminders"] = ManageCampaigns,
        ["POST /{lang}/campaigns/{id}/returns"] = ManageCampaigns,
        ["GET /{lang}/returns/{id}"] = Returns,
        ["POST /{lang}/returns/{id}"] = OwnOrganisation,
        ["POST /{lang}/returns/{id}/confirmation"] = OwnOrganisation,
        ["GET /{lang}/returns/{id}/changes"] = Returns,
        ["GET /{lang}/returns/{id}/export.xlsx"] = Returns,
        ["GET /{lang}/returns/{id}/import"] = OwnOrganisation,
        ["POST /{lang}/returns/{id}/import"] = OwnOrganisation,
        ["POST /{lang}/returns/{id}/import/confirmation"] = OwnOrganisation,
        ["POST /{lang}/returns/{id}/approval"] = [Head],
        ["GET /{lang}/returns/{id}/return"] = [Head],
        ["POST /{lang}/returns/{id}/return"] = [Head],
        ["GET /{lang}/returns/{id}/correction"] = [Head, .. OwnOrganisation],
        ["POST /{lang}/returns/{id}/correction"] = [Head, .. OwnOrganisation],
        ["GET /{lang}/returns/{id}/extension"] = ManageCampaigns,
        ["POST /{lang}/returns/{id}/extension"] = ManageCampaigns,
        ["POST /{lang}/returns/{id}/removal"] = ManageCampaigns,
        ["GET /{lang}/enrolment"] = ViewEnrolment,
        ["GET /{lang}/enrolment/{year}"] = ViewEnrolment,
        ["GET /{lang}/enrolment/{year}/{table}.xlsx"] = ViewEnrolment,
        ["GET /{lang}/enrolment/{year}/{table}.csv"] = ViewEnrolment,
        ["GET /{lang}/preschool"] = ViewEnrolment,
        ["GET /{lang}/preschool/{year}"] = ViewEnrolment,
        ["GET /{lang}/preschool/{year}/{table}.xlsx"] = ViewEnrolment,
        ["GET /{lang}/preschool/{year}/{table}.csv"] = ViewEnrolment,
    };

    /// <summary>Where a visitor is let in by role and finds nothing, because the row of the address is not theirs.</summary>
    public static IReadOnlyDictionary<string, string[]> Foreign { get; } = new Dictionary<string, string[]>
    {
        ["GET /{lang}/ent/{year}/schools/{id}"] = [AnotherDirector],
        ["GET /{lang}/registers/{year}/events/new"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/registers/{year}/events/{id}"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/registers/{year}/investments/new"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/registers/{year}/investments/{id}"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/registers/{year}/problems/new"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/registers/{year}/problems/{id}"] = [nameof(Role.GuardianshipSpecialist)],
        ["GET /{lang}/organisations/{id}"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/returns/{id}"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/returns/{id}/changes"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/returns/{id}/export.xlsx"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/returns/{id}/import"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/returns/{id}/correction"] = [nameof(Role.KindergartenHead), AnotherDirector],
        ["GET /{lang}/organisations/{id}/edit"] = [nameof(Role.KindergartenHead), AnotherDirector],
    };
}
