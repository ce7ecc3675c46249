namespace Oskemen.Education.Domain.Budgets;

/// <summary>Where a month stands.</summary>
public enum MonthStatus
{
    /// <summary>Being filled in.</summary>
    Open,

    /// <summary>Waiting for the head; locked for entry.</summary>
    Submitted,

    /// <summary>Given back; being mended.</summary>
    Returned,

    /// <summary>Approved; locked for everyone.</summary>
    Approved,
}

/// <summary>What a decision leaves a month as.</summary>
public static class MonthStatuses
{
    /// <summary>The status after the last decision; open when there is none.</summary>
    public static MonthStatus After(MonthDecisionKind? decision) => decision switch
    {
        MonthDecisionKind.Submitted => MonthStatus.Submitted,
        MonthDecisionKind.Approved => MonthStatus.Approved,
        MonthDecisionKind.Returned => MonthStatus.Returned,
        _ => MonthStatus.Open,
    };
}
