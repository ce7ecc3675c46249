using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetMonths;

/// <summary>The entry grid as it is posted: every line that is due, and the totals of the treasury's statement.</summary>
public sealed class MonthForm
{
    public List<MonthFormRow> Rows { get; init; } = [];

    public Money? TreasuryPlan { get; init; }

    public Money? TreasuryPaid { get; init; }

    /// <summary>Hand the month to the head once it is saved.</summary>
    public bool Submit { get; init; }

    public static MonthForm From(MonthStatement statement)
    {
        var treasury = statement.Month.ControlTotals.Find(total => total.Origin == ControlTotalOrigin.TreasuryStatement);
        return new MonthForm
        {
            Rows = [.. statement.Execution.Rows.Select(row => MonthFormRow.From(row.Entry))],
            TreasuryPlan = treasury?.Plan,
            TreasuryPaid = treasury?.Paid,
        };
    }

    /// <summary>Whether the form holds exactly the lines of the month, in their order.</summary>
    public bool Fits(MonthStatement statement) =>
        Rows.Select(row => row.Code).SequenceEqual(statement.Execution.Rows.Select(row => row.Line.Code.Text));

    /// <summary>Writes the treasury's totals; both empty means there is no statement.</summary>
    public void ApplyTotalsTo(BudgetMonth month)
    {
        var existing = month.ControlTotals.Find(total => total.Origin == ControlTotalOrigin.TreasuryStatement);
        if (TreasuryPlan is null && TreasuryPaid is null)
        {
            month.ControlTotals.RemoveAll(total => total == existing);
        }
        else if (existing is null)
        {
            month.ControlTotals.Add(new ControlTotal(ControlTotalOrigin.TreasuryStatement, TreasuryPlan, TreasuryPaid, TreasuryPlan - TreasuryPaid));
        }
        else
        {
            existing.Replace(TreasuryPlan, TreasuryPaid, TreasuryPlan - TreasuryPaid);
        }
    }
}

/// <summary>One line of <see cref="MonthForm"/>.</summary>
public sealed class MonthFormRow
{
    public string Code { get; init; } = "";

    public Money? Plan { get; init; }

    public Money? Paid { get; init; }

    public Money? Registered { get; init; }

    public Money? Unpaid { get; init; }

    public Money? Saving { get; init; }

    [MaxLength(ExecutionEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }

    [MaxLength(ExecutionEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Note { get; init; }

    /// <summary>Fingerprint of the values the page showed when it was opened.</summary>
    public string? Loaded { get; init; }

    /// <summary>After a conflict: drop what was typed here and keep what the other person saved.</summary>
    public bool TakeStored { get; init; }

    public ExecutionValues Values => new(Plan, Paid, Registered, Unpaid, Saving, Clean(Reason), Clean(Note));

    public static MonthFormRow From(ExecutionEntry entry) => new()
    {
        Code = entry.Line.Code.Text,
        Plan = entry.Plan,
        Paid = entry.Paid,
        Registered = entry.Registered,
        Unpaid = entry.Unpaid,
        Saving = entry.Saving,
        Reason = entry.Reason,
        Note = entry.Note,
        Loaded = Fingerprint.Of(entry.Values),
    };

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
