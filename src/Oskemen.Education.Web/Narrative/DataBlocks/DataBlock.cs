using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.DataBlocks;

/// <summary>The blocks that a text names by a tag of one word.</summary>
internal static class DataBlock
{
    public static IReadOnlyDictionary<string, Func<ReportData, IReadOnlyList<Block>>> All { get; } = new Dictionary<string, Func<ReportData, IReadOnlyList<Block>>>
    {
        ["budget_sources"] = BudgetBlocks.Sources,
        ["budget_programmes"] = BudgetBlocks.Programmes,
        ["budget_chart"] = BudgetBlocks.Chart,
        ["budget_lines"] = BudgetBlocks.Lines,
        ["budget_contradictions"] = BudgetBlocks.Contradictions,
    };
}
