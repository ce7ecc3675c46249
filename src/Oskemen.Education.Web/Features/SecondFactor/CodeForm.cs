using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.SecondFactor;

public sealed class CodeForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.SecondFactor_CodeRequired))]
    public string? Code { get; init; }

    public string? ReturnUrl { get; init; }
}
