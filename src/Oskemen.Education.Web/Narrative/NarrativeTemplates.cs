using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Narrative;

/// <summary>The texts that come with the portal; a year without texts of its own begins from them.</summary>
public static class NarrativeTemplates
{
    public static string Of(ReportSection section, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return EmbeddedFile.ReadText($"Templates/{language.Name}/{section.Key()}.md");
    }
}
