namespace Oskemen.Education.Domain.Accounts;

/// <summary>What a person is at the department.</summary>
public enum Role
{
    /// <summary>Enters execution and plan amendments (экономист).</summary>
    Economist,

    /// <summary>Approves or returns (бөлім басшысы).</summary>
    Head,
}

/// <summary>What one may be allowed to do.</summary>
public enum Permission
{
    /// <summary>See budgets, statements and their exports.</summary>
    ViewBudget,

    /// <summary>Enter and import a month, submit it.</summary>
    EnterExecution,

    /// <summary>Open a year, enter acts that change the plan, correct names of lines.</summary>
    AmendPlan,

    /// <summary>Approve, return and reopen months.</summary>
    DecideMonth,
}

/// <summary>Which role may do what.</summary>
public static class Permissions
{
    /// <summary>The permissions of a role.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => role switch
    {
        Role.Economist => new HashSet<Permission> { Permission.ViewBudget, Permission.EnterExecution, Permission.AmendPlan },
        Role.Head => new HashSet<Permission> { Permission.ViewBudget, Permission.DecideMonth },
        _ => new HashSet<Permission>(),
    };
}
