using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Figures;

/// <summary>All that a year's report is made of but its texts.</summary>
/// <param name="Year">The year with its sections and what was decided about them.</param>
/// <param name="Book">The figures with what each comes from.</param>
/// <param name="Figures">The figures by name.</param>
/// <param name="Month">The month whose cumulative execution is reported; null while none has figures.</param>
/// <param name="Investments">Investments of the year and of the one before, in order of entry.</param>
/// <param name="Contests">Events.</param>
/// <param name="Problems">Problems of sections.</param>
/// <param name="Organisations">All organisations.</param>
/// <param name="Decisions">What was decided last about contradictions, by subject.</param>
public sealed record ReportData(
    ReportYear Year,
    FigureBook Book,
    FigureSet Figures,
    MonthStatement? Month,
    IReadOnlyList<Investment> Investments,
    IReadOnlyList<Contest> Contests,
    IReadOnlyList<SectionProblem> Problems,
    OrganisationNames Organisations,
    IReadOnlyDictionary<string, ContradictionDecision> Decisions)
{
    /// <summary>What the registers count, by the figure's key, whether it is printed or not.</summary>
    public IReadOnlyDictionary<string, decimal> Counted { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The campaign that figures are counted from; null where they are not.</summary>
    public CampaignProgress? Campaign { get; init; }

    /// <summary>What the budget's figures cover: 2016 жылғы қаңтар–қазан айларында / за январь–октябрь 2016 года.</summary>
    public string PeriodWords
    {
        get
        {
            var period = Month?.Month.Period ?? new ReportingMonth(Year.Year, 12);
            return Cultures.Pick(period.Month == 1 ? $"{Dates.MonthsOfYear(period)} айында" : $"{Dates.MonthsOfYear(period)} айларында", $"за {Dates.MonthsOfYear(period)}");
        }
    }

    /// <summary>Null when there is no report of the year. A fixed number of commands.</summary>
    public static async Task<ReportData?> FindAsync(PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var report = await db.ReportYears.AsNoTracking().SingleOrDefaultAsync(row => row.Year == year, cancellationToken);
        if (report is null)
        {
            return null;
        }

        var decisions = await db.ListContradictionDecisionsAsync(year, cancellationToken);
        var registered = await RegisterFigures.LoadAsync(db, year, report.IsSample, cancellationToken);
        var figures = (await db.FindReportFiguresAsync(year, new FigureChoices(decisions, registered), cancellationToken))!;
        var month = await db.FindLatestMonthWithFiguresAsync(year, MonthScope.All, cancellationToken) is { } period
            ? await db.FindMonthStatementAsync(period, cancellationToken)
            : null;
        var investments = await db.Investments.AsNoTracking().Include(row => row.Organisations)
            .Where(row => row.WithdrawnAt == null && (row.Year == year || row.Year == year - 1)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var contests = await db.Contests.AsNoTracking().Include(row => row.Organisations)
            .Where(row => row.WithdrawnAt == null && row.Year == year).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var problems = await db.SectionProblems.AsNoTracking()
            .Where(row => row.WithdrawnAt == null && row.Year == year).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var campaigns = await db.ListCampaignsAsync(
            db.Campaigns.Where(one => one.Year == year && one.Occasion == CampaignOccasion.SchoolYearStart && one.IsSample == report.IsSample), cancellationToken);
        var organisations = await db.Organisations.AsNoTracking().Where(row => !row.IsSample || report.IsSample).ToListAsync(cancellationToken);
        return new ReportData(
            figures.Year, figures.Figures, new FigureSet(figures.Figures, month?.Execution), month, investments, contests, problems, new OrganisationNames(organisations), decisions)
        {
            Counted = registered,
            Campaign = campaigns.FirstOrDefault(one => one.Approved > 0),
        };
    }
}
