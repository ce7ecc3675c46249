using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.SectionDecisions;

/// <summary>Why a section is returned or opened again.</summary>
public sealed class SectionDecisionForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Decision_ReasonRequired))]
    [MaxLength(SectionDecision.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }
}

/// <param name="Section">What is decided about.</param>
/// <param name="Form">The reason.</param>
/// <param name="IsReturn">Whether it is returned rather than opened again.</param>
public sealed record SectionDecisionPage(SectionYear Section, SectionDecisionForm Form, bool IsReturn);
