using System.Globalization;
using System.Text.RegularExpressions;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>A figure of the department's report of 2016, and how it has to stand in ours; written apart from the portal's own formats.</summary>
internal sealed partial record Fact(string Id, string Section, string Value, string Unit, bool IsPrinted)
{
    private static readonly string[] MonthsKk =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly string[] MonthsRu =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    public static IReadOnlyList<Fact> All { get; } =
        [.. Rows("facts.csv").Select(cells => new Fact(cells[0], cells[1], cells[2], cells[3], cells[4] == "yes"))];

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reports", "Data", file)).Skip(1).Select(line => line.Split(','));

    /// <summary>What is printed of it, part by part.</summary>
    public IEnumerable<string> Printed(string language) => Value.Split(';').Select(part => Unit switch
    {
        "org_list" => NumberRegex().IsMatch(part) ? $"№ {part}" : NameOf(part, language),
        "date" => DateOf(DateOnly.ParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture), language),
        "school_year" or "grade_range" => part.Replace('-', '–'),
        "year" or "doc_number" => part,
        "thousand_tenge" => Amount(part),
        _ => Number(decimal.Parse(part, CultureInfo.InvariantCulture)),
    });

    /// <summary>33 489; 97,4.</summary>
    public static string Number(decimal number) => Russian(number.ToString("#,##0.####", CultureInfo.InvariantCulture));

    /// <summary>9 801 653,4.</summary>
    public static string Amount(string thousands) => Russian(decimal.Parse(thousands, CultureInfo.InvariantCulture).ToString("#,##0.0", CultureInfo.InvariantCulture));

    /// <summary>Whether a text holds it as a whole: 9 is neither in 19 nor in 9,5 nor in 9 801.</summary>
    public static bool Stands(string text, string printed)
    {
        var pattern = Regex.Escape(printed).Replace(@"\ ", NumberWithSpaces().IsMatch(printed) ? " " : @"\s+");
        var before = char.IsDigit(printed[0]) ? @"(?<!\d)(?<!\d[.,])" + (GroupFirst().IsMatch(printed) ? @"(?<!\d )" : "") : "";
        var after = char.IsDigit(printed[^1]) ? @"(?!\d)(?![.,]\d)(?! \d{3}(?!\d))" : "";
        return Regex.IsMatch(text, before + pattern + after);
    }

    private static string Russian(string invariant) => invariant.Replace(',', ' ').Replace('.', ',');

    private static string DateOf(DateOnly date, string language) =>
        language == "kk" ? $"{date.Year} жылғы {date.Day} {MonthsKk[date.Month - 1]}" : $"{date.Day} {MonthsRu[date.Month - 1]} {date.Year} года";

    private static string NameOf(string part, string language) => (part, language) switch
    {
        ("14 кешен", _) => "№ 14",
        ("Алтын дән", "ru") => "«Алтын дан»",
        ("Жас техниктер станциясы", _) => language == "kk" ? part : "Станция юных техников",
        ("Крупская", "kk") => "Крупская",
        ("Крупская", _) => "Крупской",
        _ => $"«{part}»",
    };

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex NumberRegex();

    [GeneratedRegex(@"^[\d ,]+$")]
    private static partial Regex NumberWithSpaces();

    [GeneratedRegex(@"^\d{3}(\D|$)")]
    private static partial Regex GroupFirst();
}
