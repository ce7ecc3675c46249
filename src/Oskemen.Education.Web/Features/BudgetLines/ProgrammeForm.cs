using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetLines;

/// <summary>The names of a programme in one year.</summary>
public sealed class ProgrammeForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(BudgetProgramme.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameKk { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(BudgetProgramme.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameRu { get; init; }

    public void ApplyTo(BudgetProgramme programme) => (programme.NameKk, programme.NameRu) = (NameKk!.Trim(), NameRu!.Trim());
}

public sealed record ProgrammePage(int Year, string Number, ProgrammeForm Form)
{
    public static ProgrammePage From(BudgetProgramme programme) =>
        new(programme.Year, programme.Number, new ProgrammeForm { NameKk = programme.NameKk, NameRu = programme.NameRu });
}
