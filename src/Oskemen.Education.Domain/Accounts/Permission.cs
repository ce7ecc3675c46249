namespace Oskemen.Education.Domain.Accounts;

/// <summary>What one may be allowed to do.</summary>
public enum Permission
{
    /// <summary>See budgets, statements and their exports, whatever their standing.</summary>
    ViewBudget,

    /// <summary>See the months that are approved, and what is printed of them.</summary>
    ViewApprovedBudget,

    /// <summary>Enter and import a month, submit it.</summary>
    EnterExecution,

    /// <summary>Open a year, enter acts that change the plan, add lines.</summary>
    AmendPlan,

    /// <summary>Correct the names of programmes.</summary>
    CorrectNames,

    /// <summary>Approve, return and reopen months.</summary>
    DecideMonth,

    /// <summary>See every organisation of the city.</summary>
    ViewOrganisations,

    /// <summary>See the organisations that one is a member of.</summary>
    ViewOwnOrganisation,

    /// <summary>Correct the particulars of every organisation.</summary>
    EditOrganisations,

    /// <summary>Correct the particulars of the organisations that one is a member of.</summary>
    EditOwnOrganisation,

    /// <summary>See the figures that schools and kindergartens hand in, whatever their standing.</summary>
    ViewReturns,

    /// <summary>Hand in the figures of the organisations that one is a member of.</summary>
    EnterReturns,

    /// <summary>Open and close campaigns, give more time, remind.</summary>
    ManageCampaigns,

    /// <summary>Approve, return and let correct what was handed in.</summary>
    DecideReturns,

    /// <summary>See the city's enrolment and preschool figures, as far as they are approved.</summary>
    ViewEnrolment,

    /// <summary>See the exam results of every school.</summary>
    ViewExams,

    /// <summary>See the city's exam results and those of the schools that one is a member of.</summary>
    ViewOwnExams,

    /// <summary>Set the parameters of an exam's season, enter and import the results of schools.</summary>
    EnterExams,

    /// <summary>Open cases of the guardianship register, with what is asked for each time on record.</summary>
    ViewGuardianship,

    /// <summary>Keep the guardianship register, make payment lists, enter reports and visits.</summary>
    KeepGuardianship,

    /// <summary>Approve and return payment lists, erase persons whose time is over.</summary>
    DecidePayments,

    /// <summary>Set the legal parameters of guardianship.</summary>
    SetGuardianshipTerms,

    /// <summary>See the figures of guardianship and their reconciliation with the budget, without persons and without small counts.</summary>
    ViewGuardianshipFigures,

    /// <summary>See the figures of the report's sections and the small registers, whatever their standing.</summary>
    ViewIndicators,

    /// <summary>See the sections that are approved.</summary>
    ViewApprovedIndicators,

    /// <summary>Enter the figures and registers of the sections that one is responsible for, submit them.</summary>
    EnterIndicators,

    /// <summary>Approve, return and reopen sections.</summary>
    ApproveIndicators,

    /// <summary>Open the report of a year, give its sections to people.</summary>
    ManageIndicators,

    /// <summary>Read the annual report before it is published, and what its checks find.</summary>
    ViewReports,

    /// <summary>Write the texts of the annual report's sections, as far as they are given to the person.</summary>
    WriteReports,

    /// <summary>Decide about editions of the annual report and publish them.</summary>
    PublishReports,

    /// <summary>Name who acts for the head, and until when.</summary>
    AppointActingHead,

    /// <summary>Invite people, give them roles, disable their accounts.</summary>
    ManageUsers,

    /// <summary>Search and export the record of every act.</summary>
    ReadAuditLog,
}
