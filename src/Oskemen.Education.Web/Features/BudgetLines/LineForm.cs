using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetLines;

/// <summary>A line that is added to a year.</summary>
public sealed class LineForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public string? Code { get; init; }

    [MaxLength(BudgetProgramme.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameKk { get; init; }

    [MaxLength(BudgetProgramme.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameRu { get; init; }

    [Range(1, ReportingMonth.MonthsOfYear, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Unreadable))]
    public int FromMonth { get; init; } = 1;

    /// <summary>The code, or nothing and a message why.</summary>
    public ProgrammeCode? ReadCode(ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return null;
        }

        if (ProgrammeCode.TryParse(Code, out var code))
        {
            return code;
        }

        problems.AddModelError(nameof(Code), Strings.Lines_CodeInvalid.With(Code));
        return null;
    }

    /// <summary>A programme that the year does not have yet needs its name in both languages.</summary>
    public void RequireNamesOfNewProgramme(ProgrammeCode code, BudgetYear year, ModelStateDictionary problems)
    {
        if (year.Programmes.Exists(programme => programme.Number == code.Programme))
        {
            return;
        }

        foreach (var (field, name) in new[] { (nameof(NameKk), NameKk), (nameof(NameRu), NameRu) })
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                problems.AddModelError(field, Strings.Lines_NameRequired);
            }
        }
    }
}
