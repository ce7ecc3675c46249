using System.Security.Claims;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Features.Figures;

/// <summary>What another year's report tells under the same name.</summary>
public sealed record EarlierFigure(ReportYear Year, Figure Figure, string Text);

/// <summary>A figure with where it comes from and where it goes.</summary>
/// <param name="Data">The year's report.</param>
/// <param name="Visible">What the reader may see of it.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Decision">What was decided about its two values.</param>
/// <param name="UsedIn">The sections of the text that show it.</param>
/// <param name="Earlier">The same in the years before.</param>
/// <param name="CarriedFrom">Address of the figure in the report that tells it; null where there is none, or the reader may not see it.</param>
/// <param name="Names">Who entered and decided; empty for those who see approved figures alone.</param>
public sealed record FigurePage(
    ReportData Data,
    VisibleFigures Visible,
    Figure Figure,
    ContradictionDecision? Decision,
    IReadOnlyList<DocumentSection> UsedIn,
    IReadOnlyList<EarlierFigure> Earlier,
    string? CarriedFrom,
    IReadOnlyDictionary<Guid, string> Names)
{
    // More years would cost more commands than they tell.
    private const int MostYears = 3;

    public int Year => Data.Year.Year;

    public FigureProvenance Provenance => Figure.Provenance;

    /// <summary>Where the section stands; null where it is the budget's.</summary>
    public SectionYear? State => Data.Year.Sections.Find(row => row.Section == Figure.Section);

    /// <summary>What was decided about the section since it was last open.</summary>
    public IEnumerable<SectionDecision> SectionDecisions
    {
        get
        {
            var all = State?.Decisions.OrderBy(row => row.Number).ToList() ?? [];
            return all.Skip(all.FindLastIndex(row => row.Kind is SectionDecisionKind.Returned or SectionDecisionKind.Reopened) + 1);
        }
    }

    /// <summary>The same of the month of the budget.</summary>
    public IEnumerable<MonthDecision> MonthDecisions
    {
        get
        {
            var all = Data.Month?.Month.Decisions.OrderBy(row => row.Number).ToList() ?? [];
            return all.Skip(all.FindLastIndex(row => row.Kind is MonthDecisionKind.Returned or MonthDecisionKind.Reopened) + 1);
        }
    }

    /// <summary>Whether the figure is counted from the reported month of the budget.</summary>
    public bool IsOfMonth => Data.Month is not null && Provenance.Register == BudgetFigures.AddressOf(Data.Month.Execution);

    /// <summary>The rows that it was counted from; null where there are none or the reader may not see them.</summary>
    public string? Register => Provenance.Register is { } register && Visible.MayOpen(register) ? Links.Within(register) : null;

    /// <summary>The number before it was shortened; as it is where nothing was.</summary>
    public decimal? Exact => Unrounded ?? Figure.Content.Number;

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";

    /// <summary>The label of the other of two values.</summary>
    public string OtherName =>
        Provenance.Source == FigureSource.Register ? Strings.Figures_OtherEntered
        : Provenance.Source == FigureSource.Decision ? Strings.Figures_OtherComputed
        : Strings.Figures_OtherPrinted;

    public string Show(FigureContent content) => Visible.TextOf(Figure with { Content = content });

    private decimal? Unrounded
    {
        get
        {
            if (Figure.Rounding is null || Provenance is not { Source: FigureSource.Computed, Formula: { } formula })
            {
                return null;
            }

            // The budget writes its rule into the formula, the catalogue beside it.
            const string cut = "TRUNC1(";
            var text = formula.StartsWith(cut, StringComparison.Ordinal) ? formula[cut.Length..^1] : formula;
            return Formula.Evaluate(text, new FormulaContext(
                key => new FormulaResult(Data.Figures.Find(key)?.Content.Number ?? 0),
                (name, list) => name == "COUNT" && list is not null && Data.Figures.Find(list) is { } figure
                    ? new FormulaResult(figure.Content.Items.Count)
                    : FormulaResult.No(FormulaProblem.NotKnown, name))).Number;
        }
    }

    /// <summary>Null when there is no report of the year, or no such figure in it that the reader may see. A fixed number of commands for each of the years before, three at most.</summary>
    public static async Task<FigurePage?> FindAsync(PortalDbContext db, ClaimsPrincipal user, int year, string key, CancellationToken cancellationToken)
    {
        if (await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return null;
        }

        var visible = new VisibleFigures(data, user);
        if (visible.Find(key) is not { } figure)
        {
            return null;
        }

        var before = new List<(ReportYear Year, VisibleFigures Figures)>();
        foreach (var other in (await db.ListReportYearsAsync(cancellationToken))
            .Where(other => other.Year < year && (data.Year.IsSample || !other.IsSample)).OrderByDescending(other => other.Year).Take(MostYears))
        {
            before.Add((other, new VisibleFigures((await ReportData.FindAsync(db, other.Year, cancellationToken))!, user)));
        }

        var decision = (await db.ListContradictionDecisionsAsync(year, cancellationToken)).GetValueOrDefault(key);
        var texts = new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken));
        var page = new FigurePage(
            data,
            visible,
            figure,
            decision,
            [.. ReportWriter.Write(data, texts, Cultures.Kk).Sections.Where(section => section.Figures.Contains(key))],
            [.. before.Select(row => (row.Year, row.Figures, Figure: row.Figures.FindByTemplateName(figure.TemplateName(year))))
                .Where(row => row.Figure is not null).Select(row => new EarlierFigure(row.Year, row.Figure!, row.Figures.TextOf(row.Figure!)))],
            figure.Provenance.FromReport is { } from && before.Exists(row => row.Year.Year == from && row.Figures.Find(key) is not null) ? Links.Figures(from, key) : null,
            new Dictionary<Guid, string>());
        return user.May(Permission.ViewIndicators) ? page with { Names = await db.FindNamesAsync(page.People(), cancellationToken) } : page;
    }

    private IEnumerable<Guid> People() =>
        SectionDecisions.Select(row => (Guid?)row.DecidedById).Concat(MonthDecisions.Select(row => (Guid?)row.DecidedById))
        .Append(Provenance.Row?.EnteredById).Append(Decision?.DecidedById).OfType<Guid>();
}
