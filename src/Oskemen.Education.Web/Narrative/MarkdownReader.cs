using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;
using Block = Oskemen.Education.Web.Narrative.Documents.Block;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using Table = Oskemen.Education.Web.Narrative.Documents.Table;

namespace Oskemen.Education.Web.Narrative;

/// <summary>
/// Reads a written text as Markdown: headings, paragraphs, lists of one level, tables, strong words. HTML stays text and is reported, as is a
/// digit that no figure stands behind and all that the report has no form for.
/// </summary>
internal sealed partial class MarkdownReader(NarrativeScope scope)
{
    /// <summary>What brackets belong to is looked for in a time that is the square of their number. No text of a report has so many.</summary>
    private const int MostBrackets = 200;

    private static readonly MarkdownPipeline Pipeline = Build(readsLinks: true);
    private static readonly MarkdownPipeline WithoutLinks = Build(readsLinks: false);

    private string? _caption;

    private string _text = "";

    public IReadOnlyList<Block> Read(string text)
    {
        _text = text;
        return [.. Parse(text).SelectMany(Read)];
    }

    private MarkdownDocument Parse(string text)
    {
        var hasManyBrackets = text.AsSpan().Count('[') > MostBrackets;
        if (hasManyBrackets)
        {
            scope.Report(NarrativeProblem.Unsupported, Beginning(text[text.IndexOf('[', StringComparison.Ordinal)..]));
        }

        try
        {
            return Markdown.Parse(text, hasManyBrackets ? WithoutLinks : Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's word for things too deep within others.
            scope.Report(NarrativeProblem.Unsupported, Beginning(text));
            return [];
        }
    }

    private static string Beginning(string text) => text[..Math.Min(text.Length, TypedWords.Excerpt)];

    /// <summary>The beginning of what was typed, for who has to find it.</summary>
    private string Typed(MarkdownObject part)
    {
        var typed = RunMark().Replace(_text.Substring(part.Span.Start, Math.Max(0, part.Span.Length)), "…");
        return typed.Length > TypedWords.Excerpt ? typed[..TypedWords.Excerpt] + "…" : typed;
    }

    private static MarkdownPipeline Build(bool readsLinks)
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation();
        // What conditions leave before a line is no code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        if (!readsLinks)
        {
            builder.InlineParsers.TryRemove<LinkInlineParser>();
        }

        return builder.Build();
    }

    private IEnumerable<Block> Read(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                return [new Heading(Runs(heading.Inline))];
            case ParagraphBlock { Inline: { } inline } when BlocksOf(inline) is { } blocks:
                return Unfold(blocks);
            case ParagraphBlock paragraph:
                return Runs(paragraph.Inline) is { Count: > 0 } runs ? [new Paragraph(runs)] : [];
            case ListBlock list:
                return [new ItemList(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(Item)])];
            case MarkdownTable table:
                return [ReadTable(table)];
            default:
                scope.Report(NarrativeProblem.Unsupported, Typed(block));
                return [];
        }
    }

    private IEnumerable<Block> Unfold(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TableCaption caption:
                    _caption = TypedWords.Check(caption.Text, scope);
                    break;
                default:
                    yield return block;
                    break;
            }
        }
    }

    private IReadOnlyList<Run> Item(ListItemBlock item)
    {
        if (item is not [ParagraphBlock paragraph])
        {
            scope.Report(NarrativeProblem.Unsupported, Typed(item));
            return [.. item.OfType<ParagraphBlock>().SelectMany(part => Runs(part.Inline))];
        }

        return Runs(paragraph.Inline);
    }

    private Table ReadTable(MarkdownTable table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var isNumber = table.ColumnDefinitions.Select(column => column.Alignment == TableColumnAlign.Right).ToList();
        var head = rows.Find(row => row.IsHeader);
        var columns = head is null ? [] : head.OfType<TableCell>().Select((cell, index) => new Column(Cell(cell), isNumber[index])).ToList();
        var body = rows.Where(row => !row.IsHeader).Select(row => new Row([.. row.OfType<TableCell>().Take(columns.Count).Select(Cell)]));
        var read = new Table(_caption, columns, [.. body.Select(row => row with { IsTotal = row.Cells.Count > 0 && row.Cells[0].Any(run => run.IsStrong) })]);
        _caption = null;
        return read;
    }

    private IReadOnlyList<Run> Cell(TableCell cell) => [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => Runs(paragraph.Inline))];

    private IReadOnlyList<Block>? BlocksOf(ContainerInline inline) =>
        inline.FirstChild is LiteralInline { NextSibling: null } literal && BlockMark().Match(literal.Content.ToString()) is { Success: true } mark
            ? scope.BlocksAt(mark.Groups["index"].ValueSpan)
            : null;

    private List<Run> Runs(ContainerInline? container)
    {
        var pieces = new List<(string Text, bool IsStrong)>();
        Collect(container, isStrong: false, pieces);
        // Neighbours of one hand are one text, so that a number is looked for across them.
        var runs = new List<Run>();
        var words = new StringBuilder();
        for (var index = 0; index < pieces.Count; index++)
        {
            words.Append(pieces[index].Text);
            if (index == pieces.Count - 1 || pieces[index + 1].IsStrong != pieces[index].IsStrong)
            {
                runs.AddRange(Split(words.ToString(), pieces[index].IsStrong));
                words.Clear();
            }
        }

        return Trim(runs);
    }

    private void Collect(ContainerInline? container, bool isStrong, List<(string, bool)> pieces)
    {
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    pieces.Add((literal.Content.ToString(), isStrong));
                    break;
                case LineBreakInline:
                    pieces.Add((" ", isStrong));
                    break;
                case HtmlEntityInline entity:
                    pieces.Add((entity.Transcoded.ToString(), isStrong));
                    break;
                case EmphasisInline emphasis:
                    Collect(emphasis, isStrong || emphasis.DelimiterCount == 2, pieces);
                    break;
                case PipeTableDelimiterInline delimiter:
                    Collect(delimiter, isStrong, pieces);
                    break;
                default:
                    scope.Report(inline is HtmlInline or AutolinkInline ? NarrativeProblem.Html : NarrativeProblem.Unsupported, Typed(inline));
                    break;
            }
        }
    }

    private IEnumerable<Run> Split(string text, bool isStrong)
    {
        var at = 0;
        foreach (Match mark in RunMark().Matches(text))
        {
            if (mark.Index > at)
            {
                yield return Words(text[at..mark.Index], isStrong);
            }

            yield return scope.RunAt(mark.Groups["index"].ValueSpan) is { } run ? run with { IsStrong = isStrong } : Words(mark.Value, isStrong);
            at = mark.Index + mark.Length;
        }

        if (at < text.Length)
        {
            yield return Words(text[at..], isStrong);
        }
    }

    private Run Words(string text, bool isStrong) => new(Spaces().Replace(TypedWords.Check(text, scope), " "), isStrong);

    private static List<Run> Trim(List<Run> runs)
    {
        if (runs.Count > 0)
        {
            runs[0] = runs[0] with { Text = runs[0].Text.TrimStart(' ') };
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
        }

        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    [GeneratedRegex("^\uE002(?<index>\\d+)\uE003$")]
    private static partial Regex BlockMark();

    [GeneratedRegex("\uE000(?<index>\\d+)\uE001")]
    private static partial Regex RunMark();

    [GeneratedRegex("[ \t]{2,}")]
    private static partial Regex Spaces();
}
