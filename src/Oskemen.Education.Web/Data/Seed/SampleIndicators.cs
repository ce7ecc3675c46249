using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// A made-up year of the report, marked as such on every page: some sections approved, one waits for the head, one came back, one is empty, the
/// rest is filled in. Its figures (<c>Data/Seed/Sample/*.csv</c>) are all other than those of 2016 and contradict each other nowhere. Development only.
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
    private const string Folder = "Sample";

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
        var contents = ReadFigures();
        foreach (var section in year.Sections.Where(section => section.Section != Empty))
        {
            db.AddRange(figures.Figures.Of(section.Section).Where(figure => figure.IsTyped).Select(figure => new IndicatorValue(
                figure.Indicator, Year, contents[figure.Indicator.Key], comment: null, IndicatorOrigin.Entered, section.ResponsibleId!.Value, Morning(11))));
        }

        await AddEntriesAsync(people[Role.Methodist]);

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

    private static Dictionary<string, FigureContent> ReadFigures()
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/{Folder}/indicators.csv"));
        var contents = new Dictionary<string, FigureContent>();
        while (csv.Read())
        {
            contents[csv.GetString("key")] = csv.GetString("text") is { Length: > 0 } text ? new FigureContent(null, text) : new FigureContent(csv.Parse<decimal>("value"));
        }

        return contents;
    }

    private async Task AddEntriesAsync(Guid methodist)
    {
        var file = new RegisterFile(
            Folder, Year, methodist, Morning(11), await db.Organisations.ToDictionaryAsync(organisation => organisation.Key, organisation => organisation.Id));
        db.AddRange(SeededRegisters.ContestsOf(file));
        db.AddRange(SeededRegisters.InvestmentsOf(file));
        db.AddRange(SeededRegisters.ProblemsOf(file));
    }

    private static DateTimeOffset Morning(int day) => new(Year, 11, day, 5, 0, 0, TimeSpan.Zero);
}
