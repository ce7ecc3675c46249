using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// A year that comes with the portal as files, <c>Data/Seed/{year}/*.csv</c>: what the department's printed report says and
/// nothing else. Months and acts that the report does not tell stay empty.
/// </summary>
public static class SeededYear
{
    /// <summary>Loads the year once. A year that is there is left alone, whatever people have corrected in it.</summary>
    public static async Task LoadAsync(PortalDbContext db, int year, DateTimeOffset now)
    {
        if (await db.BudgetYears.AnyAsync(existing => existing.Year == year))
        {
            return;
        }

        var budget = CreateYear(year, isSample: false, Lines(year));
        foreach (var row in ReadExecution(year))
        {
            var entry = budget.Months.Single(month => month.Month == row.Month).Entries.Single(entry => entry.Line.Code.Text == row.Code);
            entry.Update(new ExecutionValues(row.Plan, row.Paid), by: null, now);
        }

        foreach (var (month, total) in Read(year, "control_totals", ToControlTotal))
        {
            budget.Months.Single(candidate => candidate.Month == month).ControlTotals.Add(total);
        }

        db.Add(budget);
        await db.SaveChangesAsync();
    }

    /// <summary>The lines of a seeded year, by code, with the October amounts they were printed with.</summary>
    internal static IReadOnlyList<SeededLine> Lines(int year)
    {
        var names = Read(year, "programmes", row => (Number: row.GetString("number"), Kk: row.GetString("name_kk"), Ru: row.GetString("name_ru")))
            .ToDictionary(row => row.Number);
        return [.. ReadExecution(year).Select(row => ToLine(ProgrammeCode.Parse(row.Code), row)).OrderBy(line => line.Code)];

        SeededLine ToLine(ProgrammeCode code, ExecutionRow row) =>
            new(code, names[code.Programme].Kk, names[code.Programme].Ru, row.Plan);
    }

    internal static BudgetYear CreateYear(int year, bool isSample, IEnumerable<SeededLine> lines)
    {
        var budget = new BudgetYear(year, isSample);
        foreach (var line in lines)
        {
            budget.AddLine(line.Code, line.NameKk, line.NameRu);
        }

        return budget;
    }

    private static List<ExecutionRow> ReadExecution(int year) =>
        Read(year, "execution", row => new ExecutionRow(row.Parse<int>("month"), row.GetString("code"), Amount(row, "plan"), Amount(row, "paid")));

    private static (int Month, ControlTotal Total) ToControlTotal(CsvReader row) =>
        (row.Parse<int>("month"),
            new ControlTotal(
                Enum.Parse<ControlTotalOrigin>(row.GetString("origin")), Amount(row, "plan"), Amount(row, "paid"), Amount(row, "unspent")));

    private static Money Amount(CsvReader row, string column) => Money.FromThousands(row.Parse<decimal>($"{column}_thousand_tenge"));

    private static List<T> Read<T>(int year, string table, Func<CsvReader, T> convert)
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/{year}/{table}.csv"));
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(convert(csv));
        }

        return rows;
    }

    internal sealed record SeededLine(ProgrammeCode Code, string NameKk, string NameRu, Money Plan);

    private sealed record ExecutionRow(int Month, string Code, Money Plan, Money Paid);
}
