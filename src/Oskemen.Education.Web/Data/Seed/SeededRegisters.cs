using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// Events, investments and problems that a printed report tells of, <c>Data/Seed/{year}/*.csv</c>: the facts as they are there, the
/// texts in words of our own.
/// </summary>
public static class SeededRegisters
{
    /// <summary>Loads each register once; one that holds rows of the report is left alone.</summary>
    public static async Task LoadAsync(PortalDbContext db, int year, DateTimeOffset now)
    {
        var file = new RegisterFile($"{year}", year, By: null, now, await db.Organisations.ToDictionaryAsync(organisation => organisation.Key, organisation => organisation.Id));
        if (!await db.Contests.AnyAsync(entry => entry.SourceLines != null))
        {
            db.AddRange(ContestsOf(file));
        }

        if (!await db.Investments.AnyAsync(entry => entry.SourceLines != null))
        {
            db.AddRange(InvestmentsOf(file));
        }

        if (!await db.SectionProblems.AnyAsync(entry => entry.SourceLines != null))
        {
            db.AddRange(ProblemsOf(file));
        }

        await db.SaveChangesAsync();
    }

    internal static List<Contest> ContestsOf(RegisterFile file) => Read(file, "contests", csv =>
    {
        var details = new ContestDetails(
            Enum.Parse<ContestKind>(csv.GetString("kind")), csv.GetString("name_kk"), csv.GetString("name_ru"),
            Text(csv, "level") is { } level ? Enum.Parse<ContestLevel>(level) : null, Day(csv, "from"), Day(csv, "until"),
            Text(csv, "organiser_kk"), Text(csv, "organiser_ru"), Number(csv, "participants"),
            Number(csv, "first"), Number(csv, "second"), Number(csv, "third"), Number(csv, "winners"));
        var contest = new Contest(file.Year, SectionOf(csv), details, file.By, file.At, Text(csv, "source_lines"));
        contest.Name(Items(csv).Select(item => item.Split('=', '/') switch
        {
            [var key, var kk, var ru] => (file.Organisations[key], (string?)kk, (string?)ru),
            var parts => (file.Organisations[parts[0]], null, null),
        }));
        return contest;
    });

    internal static List<Investment> InvestmentsOf(RegisterFile file) => Read(file, "investments", csv =>
    {
        var details = new InvestmentDetails(
            Enum.Parse<InvestmentPurpose>(csv.GetString("purpose")), csv.GetString("name_kk"), csv.GetString("name_ru"),
            Money.FromThousands(csv.Parse<decimal>("amount")), Text(csv, "quantity"), Source: null, csv.Parse<bool>("in_total"));
        var investment = new Investment(csv.Parse<int>("year"), details, file.By, file.At, Text(csv, "source_lines"));
        investment.Name(Items(csv).Select(key => file.Organisations[key]));
        return investment;
    });

    internal static List<SectionProblem> ProblemsOf(RegisterFile file) => Read(file, "problems", csv => new SectionProblem(
        file.Year, SectionOf(csv),
        new ProblemDetails(Text(csv, "problem_kk"), Text(csv, "problem_ru"), Text(csv, "solution_kk"), Text(csv, "solution_ru"), Text(csv, "figures")),
        file.By, file.At, Text(csv, "source_lines")));

    private static List<T> Read<T>(RegisterFile file, string register, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/{file.Folder}/{register}.csv"));
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    private static ReportSection SectionOf(CsvReader csv) => ReportSections.Find(csv.GetString("section"))!.Value;

    private static string[] Items(CsvReader csv) => csv.GetString("organisations").Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string? Text(CsvReader csv, string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;

    private static int? Number(CsvReader csv, string column) => Text(csv, column) is null ? null : csv.Parse<int>(column);

    private static DateOnly? Day(CsvReader csv, string column) =>
        Text(csv, column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}

/// <summary>Where rows of registers come from.</summary>
/// <param name="Folder">Under <c>Data/Seed</c>.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="By">Who enters them; null where they come with the portal.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Organisations">Keys of rows by the names of organisations in the files.</param>
internal sealed record RegisterFile(string Folder, int Year, Guid? By, DateTimeOffset At, IReadOnlyDictionary<string, int> Organisations);
