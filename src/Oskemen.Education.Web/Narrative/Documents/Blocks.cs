using System.Text.Json.Serialization;
using Oskemen.Education.Web.Charts;

namespace Oskemen.Education.Web.Narrative.Documents;

/// <summary>A piece of text in one hand.</summary>
/// <param name="Text">The text, as it is printed.</param>
/// <param name="IsStrong">Whether it stands out.</param>
/// <param name="Figure">Key of the figure that it shows; null for words.</param>
/// <param name="Language">Its language, where that is not the document's: of a name.</param>
public sealed record Run(string Text, bool IsStrong = false, string? Figure = null, string? Language = null);

/// <summary>A part of a section, the same on screen, on paper and in a word processor; as JSON in a sealed edition.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ItemList), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Note), "note")]
public abstract record Block;

/// <summary>A heading within a section.</summary>
public sealed record Heading(IReadOnlyList<Run> Text) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Text) : Block;

/// <summary>A list of one level.</summary>
public sealed record ItemList(bool IsNumbered, IReadOnlyList<IReadOnlyList<Run>> Items) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsNumber">Whether numbers stand in it, set to the right.</param>
public sealed record Column(IReadOnlyList<Run> Head, bool IsNumber = false)
{
    public static Column Of(string head, bool isNumber = false) => new([new Run(head)], isNumber);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many as the table has columns.</param>
/// <param name="IsTotal">Whether it sums up the others.</param>
public sealed record Row(IReadOnlyList<IReadOnlyList<Run>> Cells, bool IsTotal = false);

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Number">Its place among the tables of the document, from 1.</param>
public sealed record Table(string? Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, int Number = 0) : Block;

/// <summary>A chart of horizontal bars.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What its figures count.</param>
/// <param name="Bars">The bars.</param>
/// <param name="Number">Its place among the charts of the document, from 1.</param>
public sealed record Chart(string Title, string Unit, IReadOnlyList<Bar> Bars, int Number = 0) : Block
{
    /// <summary>The figures that the bars show, in their order; null where a bar shows none.</summary>
    public IReadOnlyList<string?> Figures { get; init; } = [];

    /// <summary>All figures in words, for who cannot see the bars.</summary>
    public string Description => string.Join("; ", Bars.Select(bar => $"{bar.Label}: {bar.ValueLabel}"));
}

/// <summary>A remark set apart from the text.</summary>
public sealed record Note(string Title, string Text, IReadOnlyList<IReadOnlyList<Run>> Items) : Block;
