using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Budget;

public sealed class OpenYearForm : IValidatableObject
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public int? Year { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Year is < ReportingMonth.MinYear or > ReportingMonth.MaxYear)
        {
            yield return new ValidationResult(
                Strings.Year_OpenRange.With(ReportingMonth.MinYear, ReportingMonth.MaxYear), [nameof(Year)]);
        }
    }
}

/// <param name="Form">The form.</param>
/// <param name="Source">The year that programmes and lines are copied from.</param>
public sealed record OpenYearPage(OpenYearForm Form, int? Source);
