using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetPlans;

/// <summary>An act that is about to be entered.</summary>
public sealed class AmendmentForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Plan_ActRequired))]
    [MaxLength(PlanAmendment.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Act { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Plan_DateRequired))]
    public DateOnly? Date { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Plan_PhaseRequired))]
    [EnumDataType(typeof(PlanPhase), ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Plan_PhaseRequired))]
    public PlanPhase? Phase { get; init; }

    /// <summary>New annual amounts by key of line; empty where nothing changes.</summary>
    public Dictionary<int, Money?> Amounts { get; init; } = [];

    /// <summary>The date before a later act is meant.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The act with the amounts that differ from the plan on its date; null as long as its head is incomplete.</summary>
    public PlanAmendment? ToAct(YearPlan plan, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(Act) || Date is not { } date || Phase is not { } phase)
        {
            return null;
        }

        var changed = plan.Lines
            .Where(line => Amounts.GetValueOrDefault(line.Id) is { } amount && amount != plan.Plan.On(date, line.Id))
            .ToDictionary(line => line.Id, line => Amounts[line.Id]!.Value);
        return new PlanAmendment(plan.Year, phase, Act.Trim(), date, changed, by, at);
    }
}
