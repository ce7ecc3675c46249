using CsvHelper;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Figures;

/// <summary>The rules that figures of a report are held against, as the portal's files list them.</summary>
public static class ConsistencyRules
{
    private static readonly Lazy<IReadOnlyList<ConsistencyRule>> Listed = new(Read);

    public static IReadOnlyList<ConsistencyRule> All => Listed.Value;

    private static List<ConsistencyRule> Read()
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText("Seed/consistency_rules.csv"));
        var rules = new List<ConsistencyRule>();
        while (csv.Read())
        {
            rules.Add(new ConsistencyRule(
                csv.GetString("id"), ReportSections.Find(csv.GetString("section"))!.Value, csv.GetString("left"), Enum.Parse<RuleRelation>(csv.GetString("relation")),
                csv.GetString("right"), Enum.Parse<CheckSeverity>(csv.GetString("severity")), csv.GetString("name_kk"), csv.GetString("name_ru")));
        }

        return rules;
    }
}
