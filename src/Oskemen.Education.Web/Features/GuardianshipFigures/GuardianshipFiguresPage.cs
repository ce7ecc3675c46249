using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.GuardianshipFigures;

/// <summary>One count with its name; null where it is hidden.</summary>
public sealed record FigureRow(string Key, string Name, int? Count, bool IsTotal = false);

/// <summary>Counts that belong together.</summary>
public sealed record FigureGroup(string Title, IReadOnlyList<FigureRow> Rows, string? Hint = null);

/// <summary>The figures of guardianship for a reader: what is small is hidden from all but the register's own people.</summary>
public sealed class GuardianshipFiguresPage(
    int year, GuardianshipPicture picture, IReadOnlyList<int> years, AggregatesPage? printed, bool seesSmall)
{
    private const double Narrow = 14;
    private const double Wide = 60;

    public int Year => year;

    public DateOnly AsOf => picture.AsOf;

    public IReadOnlyList<int> Years => years;

    /// <summary>What the printed report of the year says; null when none was entered.</summary>
    public AggregatesPage? Printed => printed;

    public bool IsSample => picture.IsSample;

    public bool IsEmpty => picture.Children == 0 && picture.Ended.Count == 0 && picture.Placed == 0;

    public bool HidesSmall => !seesSmall;

    public string Title => Strings.GuardianshipFigures_Title.With(year);

    public IReadOnlyList<FigureGroup> Groups =>
    [
        new(Strings.GuardianshipFigures_OnRegister.With(Dates.Numeric(picture.AsOf)), Parts(
            Enum.GetValues<CareForm>().Select(form => ($"form.{form}", form.Name(), picture.Forms.GetValueOrDefault(form))), Strings.GuardianshipFigures_Children)),
        new(Strings.GuardianshipFigures_Housing, Parts(
            Enum.GetValues<HousingStatus>().Select(status => ($"housing.{status}", status.Name(), picture.Housing.GetValueOrDefault(status))), total: null)),
        .. Benefit(),
        new(Strings.GuardianshipFigures_Flow.With(Dates.Numeric(new DateOnly(year, 1, 1)), Dates.Numeric(picture.AsOf)),
        [
            Alone("placed", Strings.GuardianshipFigures_Placed, picture.Placed),
            Alone("dwellings", Strings.GuardianshipFigures_Dwellings, picture.DwellingsReceived),
            .. Enum.GetValues<CareEndReason>().Select(reason =>
                Alone($"ended.{reason}", Strings.GuardianshipFigures_Ended.With(reason.Name()), picture.Ended.GetValueOrDefault(reason))),
        ]),
    ];

    /// <summary>What is downloaded.</summary>
    public ExportTable ToTable() => new(
        Strings.Guardianship_Figures,
        $"{Title}{(IsSample ? ". " + Strings.Guardianship_Sample : "")}",
        [new(Strings.Aggregate_Figure, Wide), new(Strings.Aggregate_Value, Narrow)],
        [
            .. from figures in Groups
               from row in figures.Rows
               select new ExportRow([$"{figures.Title}: {row.Name}", (object?)row.Count ?? Strings.GuardianshipFigures_Hidden], row.IsTotal),
        ],
        FixedColumns: 1);

    private IEnumerable<FigureGroup> Benefit()
    {
        if (picture.ListMonth is not { } month)
        {
            yield break;
        }

        var reasons = Enum.GetValues<WhyUnpaid>().Where(picture.NotReceiving.ContainsKey)
            .Select(why => ($"unpaid.{why}", Strings.GuardianshipFigures_NotReceiving.With(why.Name()), picture.NotReceiving[why]));
        yield return new(
            Strings.GuardianshipFigures_Benefit.With(Dates.MonthOfYear(ReportingMonth.Of(month))),
            Parts(
                [("receiving", Strings.GuardianshipFigures_Receiving, picture.Receiving.GetValueOrDefault(CareForm.Guardianship)), .. reasons],
                Strings.GuardianshipFigures_Guarded));
        yield return new(
            Strings.GuardianshipFigures_PatronageBenefit.With(Dates.MonthOfYear(ReportingMonth.Of(month))),
            [Alone("receiving.patronage", Strings.GuardianshipFigures_Receiving, picture.Receiving.GetValueOrDefault(CareForm.Patronage))]);
    }

    private FigureRow Alone(string key, string name, int count) => new(key, name, seesSmall ? count : SmallCounts.Hide(count));

    private IReadOnlyList<FigureRow> Parts(IEnumerable<(string Key, string Name, int Count)> parts, string? total)
    {
        var all = parts.ToList();
        var shown = seesSmall ? [.. all.Select(part => (int?)part.Count)] : SmallCounts.Hide([.. all.Select(part => part.Count)]);
        var rows = all.Zip(shown, (part, count) => new FigureRow(part.Key, part.Name, count));
        var sum = all.Sum(part => part.Count);
        return total is null ? [.. rows] : [.. rows, new FigureRow("total", total, seesSmall ? sum : SmallCounts.Hide(sum), IsTotal: true)];
    }
}
