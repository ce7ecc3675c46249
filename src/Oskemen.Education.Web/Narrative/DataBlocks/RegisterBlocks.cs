using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.DataBlocks;

/// <summary>Lists that the small registers hold: problems with what is done about them, events, schools with their directors.</summary>
internal static class RegisterBlocks
{
    public static IReadOnlyList<Block> Problems(ReportData data, ReportSection section)
    {
        var rows = data.Problems.Where(row => row.Section == section).ToList();
        var problems = rows.Select(row => Cultures.Pick(row.ProblemKk ?? "", row.ProblemRu ?? "")).Where(text => text.Length > 0).ToList();
        var solutions = rows.Select(row => Cultures.Pick(row.SolutionKk ?? "", row.SolutionRu ?? "")).Where(text => text.Length > 0).ToList();
        return [.. List(Strings.Problems_Heading, problems), .. List(Strings.Solutions_Heading, solutions)];
    }

    public static IReadOnlyList<Block> Contests(ReportData data, ReportSection section)
    {
        var rows = data.Contests.Where(row => row.Section == section).ToList();
        return rows.Count == 0 ? [] :
        [
            new Table(
                Strings.Contests_Caption,
                [
                    Column.Of(Strings.Contest_Name), Column.Of(Strings.Contest_Level), Column.Of(Strings.Contest_When),
                    Column.Of(Strings.Contest_Participants, isNumber: true), Column.Of(Strings.Contest_Prizes),
                ],
                [.. rows.Select(row => ToRow(data, row))]),
        ];
    }

    public static IReadOnlyList<Block> Schools(ReportData data, Figure list)
    {
        var schools = data.Organisations.Schools(list.Content.Items);
        return schools.Count == 0 ? [] :
        [
            new Table(
                Cultures.Pick(list.NameKk, list.NameRu),
                [Column.Of(Strings.Schools_School), Column.Of(Strings.Schools_Director)],
                [.. schools.Select(school => new Row([[new Run(OrganisationNames.FullName(school), Figure: list.Key)], [new Run(school.Director ?? Format.Unknown, Language: Cultures.Kk.Name)]]))]),
        ];
    }

    private static Row ToRow(ReportData data, Contest row)
    {
        var details = row.Details;
        var awards = row.Organisations.Select(one => (School: data.Organisations.Find(one.OrganisationId), Award: Cultures.Pick(one.AwardKk ?? "", one.AwardRu ?? "")))
            .Where(one => one.School is not null)
            .Select(one => one.Award.Length > 0 ? $"{OrganisationNames.ShortName(one.School!)} – {one.Award}" : OrganisationNames.ShortName(one.School!));
        return new Row(
        [
            [new Run(row.Name())], [new Run(row.Level?.Name() ?? Format.Unknown)], [new Run(details.When())],
            [new Run(Format.Count(details.Participants))], [new Run(PrizesOf(details, string.Join(", ", awards)))],
        ]);
    }

    /// <summary>I – 4, II – 8; № 43 – 1-орын.</summary>
    private static string PrizesOf(ContestDetails details, string awards)
    {
        var degrees = new[] { ("I", details.First), ("II", details.Second), ("III", details.Third) }
            .Where(degree => degree.Item2 is not null).Select(degree => $"{degree.Item1} – {Format.Count(degree.Item2)}").ToList();
        var prizes = degrees.Count > 0 ? string.Join(", ", degrees) : details.Winners is { } winners ? winners.ToString(CultureInfo.InvariantCulture) : "";
        return string.Join("; ", new[] { prizes, awards }.Where(text => text.Length > 0)) is { Length: > 0 } text ? text : Format.Unknown;
    }

    private static IEnumerable<Block> List(string heading, List<string> items) =>
        items.Count == 0 ? [] : [new Heading([new Run(heading)]), new ItemList(IsNumbered: false, [.. items.Select(item => new[] { new Run(item) })])];
}
