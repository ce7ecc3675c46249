using static Oskemen.Education.Domain.Accounts.Permission;

namespace Oskemen.Education.Domain.Accounts;

/// <summary>Which role may do what. Source: the department's division of work; nobody both enters and approves by one role.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, IReadOnlySet<Permission>> ByRole = new()
    {
        [Role.Economist] = new HashSet<Permission>
        {
            ViewBudget, ViewApprovedBudget, EnterExecution, AmendPlan, CorrectNames, ViewOrganisations, ViewReturns, ViewEnrolment, ViewGuardianshipFigures,
            ViewIndicators, ViewApprovedIndicators,
            ViewReports, WriteReports,
        },
        [Role.Head] = new HashSet<Permission>
        {
            ViewBudget, ViewApprovedBudget, DecideMonth, ViewOrganisations, AppointActingHead, ViewReturns, ManageCampaigns, DecideReturns, ViewEnrolment, ViewExams,
            ViewGuardianship, DecidePayments, ViewGuardianshipFigures, ViewIndicators, ViewApprovedIndicators, ApproveIndicators, ManageIndicators,
            ViewReports, WriteReports, PublishReports,
        },
        [Role.Director] = new HashSet<Permission> { ViewOwnOrganisation, EditOwnOrganisation, EnterReturns, ViewEnrolment, ViewOwnExams },
        [Role.KindergartenHead] = new HashSet<Permission> { ViewOwnOrganisation, EditOwnOrganisation, EnterReturns, ViewEnrolment },
        [Role.Methodist] = new HashSet<Permission>
        {
            ViewOrganisations, ViewReturns, ViewEnrolment, ViewExams, EnterExams, ViewIndicators, ViewApprovedIndicators, EnterIndicators,
            ViewReports, WriteReports,
        },
        [Role.GuardianshipSpecialist] = new HashSet<Permission>
        {
            ViewOrganisations, ViewEnrolment, ViewGuardianship, KeepGuardianship, SetGuardianshipTerms, ViewGuardianshipFigures,
            ViewIndicators, ViewApprovedIndicators, EnterIndicators,
            ViewReports, WriteReports,
        },
        [Role.Official] = new HashSet<Permission>
        {
            ViewApprovedBudget, ViewOrganisations, ViewEnrolment, ViewExams, ViewGuardianshipFigures, ViewApprovedIndicators,
        },
        [Role.Administrator] = new HashSet<Permission>
        {
            ViewBudget, ViewApprovedBudget, CorrectNames, ViewOrganisations, EditOrganisations, AppointActingHead, ManageUsers, ReadAuditLog, ViewReturns,
            ManageCampaigns, ViewEnrolment, ViewExams, SetGuardianshipTerms, ViewIndicators, ViewApprovedIndicators, ManageIndicators,
            ViewReports,
        },
    };

    /// <summary>The permissions of a role; none for a role that is not known.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => ByRole.GetValueOrDefault(role, new HashSet<Permission>());

    /// <summary>Whether the role is held for an organisation: without a membership it opens nothing.</summary>
    public static bool NeedsOrganisation(Role role) => role is Role.Director or Role.KindergartenHead;

    /// <summary>Whether the role wants a second factor: it decides, manages accounts, or reads data about children.</summary>
    public static bool NeedsSecondFactor(Role role) => role is Role.Administrator or Role.Head or Role.GuardianshipSpecialist;
}
