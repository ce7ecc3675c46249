using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Figures;

/// <summary>A place where figures of a report contradict each other, with what was decided about it.</summary>
/// <param name="Subject">Key of the figure that has two values, or of the rule that is broken.</param>
/// <param name="Section">Its section.</param>
/// <param name="Name">What it is about, in the language of the page.</param>
/// <param name="Left">What is printed or entered; the left side of a rule.</param>
/// <param name="Right">What is computed or counted; the right side of a rule.</param>
/// <param name="Severity">How grave it is while nobody decided.</param>
/// <param name="Rule">The rule; null where one figure has two values.</param>
/// <param name="Decision">What was decided last; null while nothing was.</param>
public sealed record ReportContradiction(
    string Subject, ReportSection Section, string Name, string Left, string Right, CheckSeverity Severity, ConsistencyRule? Rule, ContradictionDecision? Decision)
{
    /// <summary>What can be decided: of two values of one figure one is chosen, two figures both stand.</summary>
    public IReadOnlyList<ContradictionChoice> Choices =>
        Rule is null ? [ContradictionChoice.KeepPrinted, ContradictionChoice.UseComputed] : [ContradictionChoice.Accept];

    /// <summary>All contradictions of a report, in the order of its sections.</summary>
    public static IReadOnlyList<ReportContradiction> Find(ReportData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return [.. TwoValues(data).Concat(Broken(data)).OrderBy(one => one.Section)];
    }

    private static IEnumerable<ReportContradiction> TwoValues(ReportData data)
    {
        foreach (var figure in ReportSections.WithFigures.SelectMany(data.Book.Of))
        {
            var (left, right) = figure switch
            {
                { PrintedInstead: { } printed, Computed: { } computed } => (printed, computed),
                // Whichever of the two counts by now.
                { Indicator.IsDerived: false, Entered.Value: { } entered } when data.Counted.TryGetValue(figure.Key, out var counted) && entered != counted => (entered, counted),
                _ => default((decimal, decimal)?),
            } ?? (0, 0);
            if (left != right)
            {
                yield return new ReportContradiction(
                    figure.Key, figure.Indicator.Section, figure.Indicator.NameIn(data.Year.Year), FigureText.Of(left, figure.Indicator.Unit),
                    FigureText.Of(right, figure.Indicator.Unit), CheckSeverity.Error, null, data.Decisions.GetValueOrDefault(figure.Key));
            }
        }
    }

    private static IEnumerable<ReportContradiction> Broken(ReportData data)
    {
        // Rules name budget lines and programmes as well, which the catalogue does not hold.
        var context = data.Book.Context with
        {
            Figure = name => data.Figures.Find(name) is { Content.Number: { } number } ? new FormulaResult(number) : data.Book.Context.Figure(name),
        };
        return ConsistencyRules.All.Select(rule => rule.Check(data.Year.Year, context)).OfType<Inconsistency>().Select(broken => new ReportContradiction(
            broken.Rule.Id, broken.Rule.Section, Cultures.Pick(broken.Rule.NameKk, broken.Rule.NameRu), Format.Number(Shorten(broken.Left)), Format.Number(Shorten(broken.Right)),
            broken.Rule.Severity, broken.Rule, data.Decisions.GetValueOrDefault(broken.Rule.Id)));
    }

    private static decimal Shorten(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero);
}
