using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Preschool;

/// <summary>What is downloaded of preschool.</summary>
public static class PreschoolTables
{
    private const double Narrow = 12;
    private const double Wide = 44;

    public static ExportTable Of(PreschoolPage page, string table) => table == "ages" ? Ages(page) : Organisations(page);

    private static ExportTable Ages(PreschoolPage page) => new(
        Strings.Return_Age,
        TitleOf(page, Strings.Preschool_ByAge),
        [
            new(Strings.Return_Age, Narrow), new(Strings.Preschool_Groups, Narrow), new(Strings.Enrolment_Kazakh, Narrow), new(Strings.Enrolment_Russian, Narrow),
            new(Strings.Enrolment_OtherLanguage, Narrow), new(Strings.Budget_Total, Narrow), new(Strings.Return_LastTime, Narrow), new(Strings.Return_Change, Narrow),
        ],
        [
            .. page.Picture.Ages.Append(page.Picture.Total).Select(row => new ExportRow(
                [row.Age?.ToString(Cultures.Kk) ?? Strings.Budget_Total, row.Groups, row.Kazakh, row.Russian, row.Other, row.Children, row.Before, row.Change],
                IsTotal: row.Age is null)),
        ],
        FixedColumns: 1);

    private static ExportTable Organisations(PreschoolPage page) => new(
        Strings.Layout_Preschool,
        TitleOf(page, Strings.Preschool_ByOrganisation),
        [
            new(Strings.Campaign_Organisation, Wide), new(Strings.Campaign_Forms, Narrow), new(Strings.Preschool_Groups, Narrow), new(Strings.Preschool_Children, Narrow),
            new(Strings.Return_LastTime, Narrow), new(Strings.Return_Change, Narrow), new(Strings.Preschool_Places, Narrow), new(Strings.Enrolment_LoadPercent, Narrow),
            new(Strings.Preschool_StateOrder, Narrow), new(Strings.Preschool_Queue, Narrow),
        ],
        [
            .. page.Picture.Rows.Select(row => new ExportRow(
                [row.Organisation.Name(), row.Form.Name(), row.Groups, row.Children, row.Before, row.Change, row.Places, row.Load, row.StateOrderPlaces, row.Queue])),
        ],
        FixedColumns: 1);

    private static string TitleOf(PreschoolPage page, string what) =>
        $"{page.Title}. {what}{(page.Figures.Campaign.IsSample ? ". " + Strings.Campaign_Sample : "")}";
}
