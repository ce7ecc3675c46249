using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Printing;

/// <summary>A month as paper shows it, with the names of those who decided about it.</summary>
public sealed record PrintedMonth(MonthStatement Statement, IReadOnlyDictionary<Guid, string> Names)
{
    public ReportingMonth Period => Statement.Month.Period;

    public BudgetExecution Execution => Statement.Execution;

    public bool IsApproved => Statement.Month.Status == MonthStatus.Approved;

    /// <summary>Whether the annual plan of any line is known; without it paper has no column for it.</summary>
    public bool HasAnnualPlan => Execution.Rows.Any(row => row.Figures.AnnualPlan is not null);

    /// <summary>Who handed the month in, while that stands.</summary>
    public Signature? Submission => Last(MonthDecisionKind.Submitted, MonthStatus.Submitted, MonthStatus.Approved);

    /// <summary>Who approved the month, while that stands.</summary>
    public Signature? Approval => Last(MonthDecisionKind.Approved, MonthStatus.Approved);

    /// <summary>Lines of which somebody said more than their amounts.</summary>
    public IReadOnlyList<ExecutionRow> Explained =>
        [.. Execution.Rows.Where(row => row.Entry.Saving is not null || row.Entry.Reason is not null || row.Entry.Note is not null)];

    public static async Task<PrintedMonth?> FindAsync(PortalDbContext db, ReportingMonth period, MonthScope scope, CancellationToken cancellationToken)
    {
        if (await db.FindMonthStatementAsync(period, scope, cancellationToken) is not { } statement)
        {
            return null;
        }

        var people = statement.Month.Decisions.Select(decision => decision.DecidedById);
        return new PrintedMonth(statement, await db.FindNamesAsync(people, cancellationToken));
    }

    private Signature? Last(MonthDecisionKind kind, params MonthStatus[] whileStatus) =>
        whileStatus.Contains(Statement.Month.Status) && Statement.Month.Decisions.Where(decision => decision.Kind == kind).MaxBy(decision => decision.Number) is { } decision
            ? new Signature(Names.GetValueOrDefault(decision.DecidedById, ""), decision.DecidedAt)
            : null;
}

/// <summary>Who put their name to something, and when.</summary>
public sealed record Signature(string Name, DateTimeOffset At);
