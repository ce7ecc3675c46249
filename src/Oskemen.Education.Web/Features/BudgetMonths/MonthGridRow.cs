using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Features.BudgetMonths;

/// <summary>One line of the grid.</summary>
public sealed record MonthGridRow(MonthPage Page, ExecutionRow Row, int Index)
{
    public string Code => Row.Line.Code.Text;

    public MonthFormRow? Form => Page.MayEnter ? Page.Form.Rows[Index] : null;

    public bool IsConflict => Page.Conflicts.Contains(Code);

    /// <summary>The field's name as the form posts it.</summary>
    public string NameOf(string field) => $"{nameof(MonthForm.Rows)}[{Index}].{field}";

    /// <summary>Whether there is something under the line's details.</summary>
    public bool HasDetails => Row.Entry.Values is not { Registered: null, Unpaid: null, Saving: null, Reason: null, Note: null };
}
