using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Figures;

/// <summary>A figure as a page or a file shows it.</summary>
internal sealed record ShownFigure(string Key, string Text);

/// <summary>The figures of a report as the pages and files show them, and as they are.</summary>
internal static class FigurePages
{
    /// <summary>The figures of a year as the report has them.</summary>
    public static async Task<ReportData> FindReportAsync(this TestDatabase database, int year)
    {
        await using var db = database.CreateContext();
        return (await ReportData.FindAsync(db, year, TestContext.Current.CancellationToken))!;
    }

    /// <summary>In the order of the pages, with the values in a language.</summary>
    public static IReadOnlyList<ShownFigure> Show(this ReportData data, CultureInfo language, Func<Figure, bool>? isShown = null) =>
    [
        .. data.Figures.All.Where(isShown ?? (_ => true)).OrderBy(figure => figure.Section)
            .Select(figure => new ShownFigure(figure.Key, Cultures.In(language, () => FigureText.Of(figure, data.Organisations)))),
    ];

    public static IReadOnlyList<ShownFigure> Rows(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tr[data-figure]").Select(row => new ShownFigure(row.GetAttribute("data-figure")!, row.Words("[data-value]")))];

    /// <summary>The text of the only part of a page that fits, with single spaces; empty where none does. A space that does not break stays.</summary>
    public static string Words(this IParentNode page, string selector) =>
        string.Join(' ', (page.QuerySelectorAll(selector).SingleOrDefault()?.TextContent ?? "").Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The cells of a file of semicolons and quotes.</summary>
    public static List<List<string>> ReadCsv(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        foreach (var letter in text.TrimStart('\uFEFF'))
        {
            switch (letter)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    row.Add(cell.ToString().TrimEnd('\r'));
                    cell.Clear();
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    cell.Append(letter);
                    break;
            }
        }

        return rows;
    }
}
