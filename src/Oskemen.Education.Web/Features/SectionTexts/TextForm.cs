using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.SectionTexts;

/// <summary>Both texts of a section as they are typed.</summary>
public sealed class TextForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Text_Required))]
    [MaxLength(NarrativeText.MaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Kk { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Text_Required))]
    [MaxLength(NarrativeText.MaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Ru { get; init; }

    [MaxLength(NarrativeText.CommentMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Comment { get; init; }

    /// <summary>The versions that the typing began from; 0 is the text that comes with the portal.</summary>
    public int NumberKk { get; init; }

    public int NumberRu { get; init; }

    /// <summary>Whether it is only to be looked at.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A browser sends a line's end as two characters; spaces at its end say nothing.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim() + "\n";
    }
}
