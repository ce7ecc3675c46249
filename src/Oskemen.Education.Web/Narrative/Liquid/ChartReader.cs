using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>The caption of the table that follows; it is not printed by itself.</summary>
internal sealed record TableCaption(string Text) : Block;

/// <summary>Reads the rows of a chart: <c>label | figure</c>, one a line.</summary>
internal static class ChartReader
{
    public static Chart Read(string title, string unit, string lines, NarrativeScope scope)
    {
        var rows = lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => ReadRow(line, scope)).ToList();
        return new Chart(TypedWords.Check(title, scope), TypedWords.Check(unit, scope), [.. rows.Select(row => row.Bar)]) { Figures = [.. rows.Select(row => row.Figure)] };
    }

    private static (Bar Bar, string? Figure) ReadRow(string line, NarrativeScope scope)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        var label = TypedWords.Check(parts[0], scope);
        var (start, end) = (parts[^1].IndexOf(NarrativeScope.RunStart, StringComparison.Ordinal), parts[^1].IndexOf(NarrativeScope.RunEnd, StringComparison.Ordinal));
        if (parts.Length < 2 || start < 0 || end < start || scope.RunAt(parts[1].AsSpan(start + 1, end - start - 1)) is not { } run)
        {
            scope.Report(NarrativeProblem.Unsupported, line);
            return (new Bar(TypedWords.Printable(line), null, ""), null);
        }

        return (new Bar(label, run.Figure is null ? null : scope.Data.Figures.Find(run.Figure)?.Content.Number, run.Text), run.Figure);
    }
}
