using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// A made-up year of the report, marked as such on every page: some sections approved, one waits for the head, one came back, the rest
/// is being filled in. Everything follows from the figures of the year before by fixed formulas. Development only.
/// </summary>
public sealed class SampleIndicators(PortalDbContext db, DemoAccounts accounts)
{
    public const int Year = 2017;

    /// <summary>The section that waits for the head.</summary>
    public const ReportSection Submitted = ReportSection.Staffing;

    /// <summary>The section that came back.</summary>
    public const ReportSection Returned = ReportSection.SummerRecreation;

    /// <summary>The section in which nothing is filled in.</summary>
    public const ReportSection Empty = ReportSection.Innovation;

    private const string Mark = "Үлгі";
    private const int EmptyEvery = 4;

    private static readonly HashSet<ReportSection> Approved =
        [ReportSection.Intro, ReportSection.Preschool, ReportSection.GeneralSecondary, ReportSection.SchoolMeals, ReportSection.Guardianship];

    /// <summary>Loads the year once.</summary>
    public async Task LoadAsync()
    {
        if (await db.ReportYears.AnyAsync(year => year.Year == Year))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        var head = (await accounts.FindOrCreateAsync(Role.Head)).Id;
        var people = new Dictionary<Role, Guid>
        {
            [Role.Methodist] = (await accounts.FindOrCreateAsync(Role.Methodist)).Id,
            [Role.GuardianshipSpecialist] = (await accounts.FindOrCreateAsync(Role.GuardianshipSpecialist)).Id,
        };
        var year = new ReportYear(Year, isSample: true, head, Morning(10));
        year.Sections.ForEach(section => section.GiveTo(people[section.Section.EnteredBy()]));
        db.Add(year);
        await db.SaveChangesAsync();
        var figures = (await db.FindReportFiguresAsync(Year))!;
        foreach (var section in year.Sections.Where(section => section.Section != Empty))
        {
            Fill(figures, section);
        }

        AddEntries(people[Role.Methodist]);

        // The database takes decisions in their order alone.
        await db.SaveChangesAsync();
        var handedOn = year.Sections.Where(section => Approved.Contains(section.Section) || section.Section is Submitted or Returned).ToList();
        handedOn.ForEach(section => section.Submit(empty: 0, section.ResponsibleId!.Value, Morning(12)));
        await db.SaveChangesAsync();
        handedOn.Where(section => Approved.Contains(section.Section)).ToList().ForEach(section => section.Approve(head, Morning(13)));
        year.Sections.Single(section => section.Section == Returned).Return($"{Mark}: лагерьлер бойынша санды нақтылаңыз", head, Morning(13));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private void Fill(ReportFigures figures, SectionYear section)
    {
        var isWhole = Approved.Contains(section.Section) || section.Section == Submitted;
        foreach (var (index, figure) in figures.Figures.Of(section.Section).Where(figure => figure.IsTyped).Index())
        {
            var before = figures.BeforeOf(figure);
            if (!before.IsEmpty && (isWhole || index % EmptyEvery != 0))
            {
                db.Add(new IndicatorValue(
                    figure.Indicator, Year, Change(figure, before, index), comment: null, IndicatorOrigin.Entered, section.ResponsibleId!.Value, Morning(11)));
            }
        }
    }

    /// <summary>Three to nine hundredths more or less than before; texts with the years in them moved along.</summary>
    private static FigureContent Change(ReportFigure figure, FigureContent before, int index)
    {
        if (before.Number is not { } number)
        {
            return new FigureContent(null, ReportYears.Move(before.Text!, 1));
        }

        var changed = number * (1 + ((index % 2 == 0 ? 1 : -1) * (3 + (index % 7)) / 100m));
        return new FigureContent(figure.Indicator switch
        {
            { Unit: "year" } => number + 1,
            { Kind: UnitKind.Percent } => Math.Min(100, decimal.Round(changed, 1, MidpointRounding.AwayFromZero)),
            { Kind: UnitKind.Number } => decimal.Round(changed, 1, MidpointRounding.AwayFromZero),
            _ => decimal.Round(changed, 0, MidpointRounding.AwayFromZero),
        });
    }

    /// <summary>A row in each register.</summary>
    private void AddEntries(Guid methodist)
    {
        db.Add(new Contest(
            Year, ReportSection.GiftedChildren,
            new ContestDetails(
                ContestKind.Olympiad, $"{Mark}: қалалық математика олимпиадасы", "Пример: городская олимпиада по математике", ContestLevel.City,
                new DateOnly(Year, 2, 10), new DateOnly(Year, 2, 10), Participants: 120, First: 4, Second: 8, Third: 12),
            methodist, Morning(11)));
        db.Add(new Investment(
            Year,
            new InvestmentDetails(InvestmentPurpose.SubjectRooms, $"{Mark}: пән кабинеттері", "Пример: предметные кабинеты", Money.FromThousands(71_500m), "3", FundingSource.Local),
            methodist, Morning(11)));
        db.Add(new SectionProblem(
            Year, ReportSection.InclusiveEducation,
            new ProblemDetails(
                $"{Mark}: арнайы педагогтер жетіспейді.", "Пример: не хватает специальных педагогов.",
                $"{Mark}: курстар ұйымдастырылады.", "Пример: организуются курсы.", "inclusive.total"),
            methodist, Morning(11)));
    }

    private static DateTimeOffset Morning(int day) => new(Year, 11, day, 5, 0, 0, TimeSpan.Zero);
}
