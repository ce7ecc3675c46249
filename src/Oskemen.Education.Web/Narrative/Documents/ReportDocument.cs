using System.Globalization;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Narrative.Documents;

/// <summary>A section of the report.</summary>
/// <param name="Section">Which.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says.</param>
/// <param name="Findings">What is wrong with its text.</param>
public sealed record DocumentSection(
    ReportSection Section, int Number, string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<NarrativeFinding> Findings)
{
    /// <summary>The figures that it shows, each once.</summary>
    public IReadOnlySet<string> Figures { get; } = Blocks.SelectMany(RunsOf).Select(run => run.Figure).OfType<string>().ToHashSet();

    /// <summary>All text of a block, in reading order.</summary>
    public static IEnumerable<Run> RunsOf(Block block) => block switch
    {
        Heading heading => heading.Text,
        Paragraph paragraph => paragraph.Text,
        ItemList list => list.Items.SelectMany(item => item),
        Table table => table.Columns.SelectMany(column => column.Head).Concat(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell)),
        Chart chart => chart.Bars.Zip(chart.Figures, (bar, figure) => new Run(bar.ValueLabel, Figure: figure)),
        Note note => note.Items.SelectMany(item => item),
        _ => [],
    };
}

/// <summary>A year's report in one language: what screen, paper and word processor show.</summary>
/// <param name="Year">The year.</param>
/// <param name="Language">The language.</param>
/// <param name="Sections">Its sections in order, without the signature.</param>
public sealed record ReportDocument(int Year, CultureInfo Language, IReadOnlyList<DocumentSection> Sections);
