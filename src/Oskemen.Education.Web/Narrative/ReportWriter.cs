using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;

namespace Oskemen.Education.Web.Narrative;

/// <summary>Writes the whole report in one language: every section from its text, with tables and charts numbered through.</summary>
public static class ReportWriter
{
    public static ReportDocument Write(ReportData data, ReportTexts texts, CultureInfo language) => Cultures.In(language, () =>
    {
        var numbers = new BlockNumbers();
        return new ReportDocument(
            data.Year.Year, language,
            [.. ReportSections.WithFigures.Select((section, index) => WriteSection(data, texts, section, index + 1, language, numbers))]);
    });

    private static DocumentSection WriteSection(
        ReportData data, ReportTexts texts, ReportSection section, int number, CultureInfo language, BlockNumbers numbers)
    {
        var written = NarrativeWriter.Write(texts.Of(section, language), new NarrativeTarget(section, language), data);
        return new DocumentSection(section, number, section.Name(), [.. written.Blocks.Select(numbers.Give)], written.Findings);
    }

    private sealed class BlockNumbers
    {
        private int _tables;
        private int _charts;

        public Block Give(Block block) => block switch
        {
            Table table => table with { Number = ++_tables },
            Chart chart => chart with { Number = ++_charts },
            _ => block,
        };
    }
}
