using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What a workbook says about a month, with everything that is wrong with it.</summary>
/// <param name="Rows">One per budget line that was found, in the order of the sheet.</param>
/// <param name="TreasuryTotal">The totals of a statement that is not ours.</param>
/// <param name="Problems">All problems: how the sheet is built, then what it holds, by row.</param>
public sealed record SheetReading(IReadOnlyList<SheetRow> Rows, SheetTotal? TreasuryTotal, IReadOnlyList<SheetProblem> Problems)
{
    public bool HasErrors => Problems.Any(problem => problem.IsError);

    /// <summary>Writes the sheet's values into the month: only what the sheet holds, every other value stays.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool ApplyTo(BudgetMonth month, Guid by, DateTimeOffset at)
    {
        var entries = month.Entries.ToDictionary(entry => entry.Line.Code);
        var changed = SetTotal(month);
        foreach (var row in Rows)
        {
            var entry = entries[row.Code];
            changed |= entry.Update(row.Over(entry.Values), by, at);
        }

        return changed;
    }

    private bool SetTotal(BudgetMonth month)
    {
        if (TreasuryTotal is not var (plan, paid))
        {
            return false;
        }

        if (month.ControlTotals.Find(total => total.Origin == ControlTotalOrigin.TreasuryStatement) is not { } known)
        {
            month.ControlTotals.Add(new ControlTotal(ControlTotalOrigin.TreasuryStatement, plan, paid, plan - paid));
            return true;
        }

        var isSame = known.Plan == plan && known.Paid == paid;
        known.Replace(plan, paid, plan - paid);
        return !isSame;
    }
}

/// <summary>The values that a sheet gives a line; null where its cell is empty or its column is not there.</summary>
public sealed record SheetRow(ProgrammeCode Code, Money? Plan, Money? Paid, Money? Registered, Money? Unpaid)
{
    /// <summary>A sheet adds and corrects; it never empties, since an empty cell may only mean that nobody filled it in.</summary>
    public ExecutionValues Over(ExecutionValues current) => current with
    {
        Plan = Plan ?? current.Plan,
        Paid = Paid ?? current.Paid,
        Registered = Registered ?? current.Registered,
        Unpaid = Unpaid ?? current.Unpaid,
    };
}

/// <summary>The totals that a statement prints.</summary>
public sealed record SheetTotal(Money? Plan, Money? Paid);
