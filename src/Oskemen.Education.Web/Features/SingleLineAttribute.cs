using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

/// <summary>Text without line breaks and other control characters: it goes into headers of mail and into single lines.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SingleLineAttribute : ValidationAttribute
{
    public SingleLineAttribute() => (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(Strings), nameof(Strings.Form_SingleLine));

    public override bool IsValid(object? value) => value is not string text || !text.Trim().Any(char.IsControl);
}
