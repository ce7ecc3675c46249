using System.Globalization;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>
/// What one text gathers while it is written: the figures and blocks that it shows stand in the text as marks, so that no
/// value can be taken for Markdown and each keeps its origin.
/// </summary>
public sealed class NarrativeScope(ReportData data, NarrativeTarget target)
{
    internal const char RunStart = '\uE000';
    internal const char RunEnd = '\uE001';
    internal const char BlockStart = '\uE002';
    internal const char BlockEnd = '\uE003';

    private readonly List<Run> _runs = [];
    private readonly List<IReadOnlyList<Block>> _blocks = [];
    private readonly List<NarrativeFinding> _findings = [];

    public ReportData Data { get; } = data;

    /// <summary>Which text is written.</summary>
    public NarrativeTarget Target { get; } = target;

    public IReadOnlyList<NarrativeFinding> Findings => _findings;

    /// <summary>A mark that stands for a figure or a cited number.</summary>
    public string Mark(string text, string? figure = null, string? language = null)
    {
        _runs.Add(new Run(TypedWords.Printable(text), Figure: figure, Language: language));
        return $"{RunStart}{(_runs.Count - 1).ToString(CultureInfo.InvariantCulture)}{RunEnd}";
    }

    /// <summary>A mark that stands for blocks; a paragraph of its own.</summary>
    public string Mark(IReadOnlyList<Block> blocks)
    {
        _blocks.Add(blocks);
        return $"\n\n{BlockStart}{(_blocks.Count - 1).ToString(CultureInfo.InvariantCulture)}{BlockEnd}\n\n";
    }

    /// <summary>What a mark stands for; null where it is none of ours.</summary>
    public Run? RunAt(ReadOnlySpan<char> index) => At(_runs, index);

    public IReadOnlyList<Block>? BlocksAt(ReadOnlySpan<char> index) => At(_blocks, index);

    public void Report(NarrativeProblem problem, string where)
    {
        var finding = new NarrativeFinding(problem, where);
        if (!_findings.Contains(finding))
        {
            _findings.Add(finding);
        }
    }

    private static T? At<T>(List<T> marked, ReadOnlySpan<char> index)
        where T : class => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < marked.Count ? marked[number] : null;

    /// <summary>A figure by its name in templates; one that there is not, or that is not known, is reported.</summary>
    public Figure? Find(string name)
    {
        var figure = Data.Figures.FindByTemplateName(name);
        if (figure is null)
        {
            Report(NarrativeProblem.UnknownFigure, name);
        }
        else if (figure.Content.IsEmpty)
        {
            Report(NarrativeProblem.MissingFigure, figure.Key);
        }

        return figure;
    }
}

/// <summary>A text of the report.</summary>
/// <param name="Section">Of which section.</param>
/// <param name="Language">In which language.</param>
public sealed record NarrativeTarget(Domain.Indicators.ReportSection Section, CultureInfo Language);
