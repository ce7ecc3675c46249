using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Narrative;

/// <summary>The texts of a year: its own where it has them, and those that come with the portal elsewhere.</summary>
public sealed class ReportTexts(IEnumerable<NarrativeText> own)
{
    private readonly Dictionary<(ReportSection Section, string Language), NarrativeText> _own = own.ToDictionary(text => (text.Section, text.Language));

    public string Of(ReportSection section, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(section, language)?.Text ?? NarrativeTemplates.Of(section, language);
    }

    /// <summary>The year's own text; null where there is none.</summary>
    public NarrativeText? Find(ReportSection section, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _own.GetValueOrDefault((section, language.Name));
    }
}
