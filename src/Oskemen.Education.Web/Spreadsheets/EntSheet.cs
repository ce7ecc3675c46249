using ClosedXML.Excel;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>
/// The workbooks of an ENT season: the one that is filled in, and the table that is downloaded. Both carry the year and the
/// schools' keys, so that <see cref="EntSheetReader"/> reads either.
/// </summary>
public static class EntSheet
{
    internal const int FieldsFrom = 3;

    private const int HeadRow = 5;

    private static readonly EntField[] Fields = Enum.GetValues<EntField>();

    /// <summary>Keys and names locked, figures open. The lock has no password; it keeps from slips.</summary>
    public static byte[] WriteTemplate(EntSeason season, IReadOnlyList<Organisation> schools, IReadOnlyList<EntResult> results)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(Name(season));
        Workbooks.WriteTitle(sheet, Title(season));
        Workbooks.WriteYear(sheet, season.Year);
        sheet.Cell(3, 1).SetValue(Strings.Ent_SheetHowToFill).Style.Font.SetItalic();
        WriteHead(sheet);
        var known = results.ToDictionary(result => result.OrganisationId);
        foreach (var (index, school) in schools.Index())
        {
            WriteSchool(sheet, HeadRow + 1 + index, school, known.GetValueOrDefault(school.Id)?.Figures);
        }

        var (last, lastColumn) = (HeadRow + Math.Max(1, schools.Count), FieldsFrom + Fields.Length - 1);
        SetUpEntry(sheet.Range(HeadRow + 1, FieldsFrom, last, lastColumn));
        Workbooks.StyleTable(sheet.Range(HeadRow, 1, last, lastColumn));
        sheet.SheetView.Freeze(HeadRow, 2);
        Workbooks.SetUpPrinting(sheet, HeadRow, HeadRow);
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
        return Workbooks.ToBytes(workbook);
    }

    /// <summary>The ranking with shares, and the city in the last row.</summary>
    public static ExportTable OfSeason(EntStatement statement) => new(
        Name(statement.Season),
        Title(statement.Season),
        [
            new(Strings.Ent_SchoolKey, 16),
            new(Strings.Ent_School, 36),
            .. Fields.Select(field => new ExportColumn(field.Name(), 13)),
            new(Strings.Ent_Rank, 9),
            .. Enum.GetValues<EntShare>().Select(share => new ExportColumn(share.Name(), 13)),
        ],
        [
            .. statement.Ranking.Select(row => new ExportRow(
                [row.Result.Organisation.Key, row.Result.Organisation.Name(), .. Figures(row.Result.Figures), (decimal?)row.Rank, .. Shares(new EntSummary(row.Result.Figures))])),
            new ExportRow(
                [null, Strings.Ent_City, .. Figures(statement.Current.Summary!.Figures), null, .. Shares(statement.Current.Summary)], IsTotal: true),
        ],
        FixedColumns: 2)
    {
        Year = statement.Season.Year,
        PagesWide = 2,
    };

    private static IEnumerable<object?> Figures(EntFigures figures) => Fields.Select(field => (object?)figures[field]);

    private static IEnumerable<object?> Shares(EntSummary summary) => Enum.GetValues<EntShare>().Select(share => (object?)summary.Share(share));

    private static string Name(EntSeason season) => FormattableString.Invariant($"{season.Year}");

    private static string Title(EntSeason season) =>
        season.IsSample ? $"{Strings.Ent_Title.With(season.Year)}. {Strings.Ent_SampleSeason}" : Strings.Ent_Title.With(season.Year);

    private static void WriteHead(IXLWorksheet sheet)
    {
        string[] texts = [Strings.Ent_SchoolKey, Strings.Ent_School, .. Fields.Select(field => field.Name())];
        double[] widths = [16, 44, .. Fields.Select(_ => 14.0)];
        foreach (var (index, text) in texts.Index())
        {
            sheet.Cell(HeadRow, index + 1).SetValue(text);
            sheet.Column(index + 1).Width = widths[index];
        }

        Workbooks.StyleHead(sheet.Range(HeadRow, 1, HeadRow, texts.Length));
    }

    private static void WriteSchool(IXLWorksheet sheet, int row, Organisation school, EntFigures? figures)
    {
        sheet.Cell(row, 1).SetValue(school.Key);
        sheet.Cell(row, 2).SetValue(SafeText.Of(school.Name())).Style.Alignment.SetWrapText();
        foreach (var (index, field) in Fields.Index())
        {
            if (figures?[field] is { } value)
            {
                sheet.Cell(row, FieldsFrom + index).SetValue(value);
            }
        }
    }

    private static void SetUpEntry(IXLRange cells)
    {
        cells.Style.Protection.SetLocked(false).Fill.SetBackgroundColor(Workbooks.EntryFill).NumberFormat.SetFormat("0.##");
        var validation = cells.SetDataValidation();
        validation.Decimal.Between(0, 99_999);
        validation.IgnoreBlanks = true;
        validation.ErrorTitle = Strings.Ent_SheetValueTitle;
        validation.ErrorMessage = Strings.Ent_SheetValueHint;
    }
}
