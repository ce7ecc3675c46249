using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Enrolment;

/// <summary>What is downloaded of enrolment.</summary>
public static class EnrolmentTables
{
    private const double Narrow = 12;
    private const double Wide = 44;

    public static ExportTable Of(EnrolmentPage page, string table) => table == "grades" ? Grades(page) : Schools(page);

    private static ExportTable Grades(EnrolmentPage page) => new(
        Strings.Return_Grade,
        TitleOf(page, Strings.Enrolment_ByGrade),
        [
            new(Strings.Return_Grade, Narrow), new(Strings.Enrolment_Classes, Narrow), new(Strings.Enrolment_Kazakh, Narrow), new(Strings.Enrolment_Russian, Narrow),
            new(Strings.Enrolment_OtherLanguage, Narrow), new(Strings.Budget_Total, Narrow), new(Strings.Return_LastTime, Narrow), new(Strings.Return_Change, Narrow),
        ],
        [
            .. page.Picture.Grades.Append(page.Picture.Total).Select(row => new ExportRow(
                [
                    row.Grade?.ToString(Cultures.Kk) ?? Strings.Budget_Total, row.Classes, row.Kazakh, row.Russian, row.Other, row.Pupils, row.Before, row.Change,
                ],
                IsTotal: row.Grade is null)),
        ],
        FixedColumns: 1);

    private static ExportTable Schools(EnrolmentPage page) => new(
        Strings.Enrolment_Schools,
        TitleOf(page, Strings.Enrolment_BySchool),
        [
            new(Strings.Campaign_Organisation, Wide), new(Strings.Enrolment_Language, Narrow), new(Strings.Enrolment_Classes, Narrow), new(Strings.Enrolment_Pupils, Narrow),
            new(Strings.Return_LastTime, Narrow), new(Strings.Return_Change, Narrow), new(Strings.Organisation_Capacity, Narrow), new(Strings.Enrolment_LoadPercent, Narrow),
            new(Strings.Measure_SpecialPupils, Narrow),
        ],
        [
            .. page.Picture.Schools.Select(row => new ExportRow(
                [
                    row.Organisation.Name(), row.Language.OfOne(), row.Classes, row.Pupils, row.Before, row.Change, row.Organisation.Capacity, row.Load, row.SpecialPupils,
                ])),
            new ExportRow([Strings.Budget_Total, null, page.Picture.Total.Classes, page.Picture.Total.Pupils, page.Picture.Total.Before, page.Picture.Total.Change, null, null, page.Picture.Special.Pupils], IsTotal: true),
        ],
        FixedColumns: 1);

    private static string TitleOf(EnrolmentPage page, string what) =>
        $"{page.Title}. {what}{(page.Figures.Campaign.IsSample ? ". " + Strings.Campaign_Sample : "")}";
}
