using System.Globalization;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Figures;

/// <summary>
/// What the registers count of a report's figures: approved returns of the year's autumn, results of its exam season, the register of
/// guardianship at its end. Made-up registers count for made-up years alone. Eighteen commands, however large the registers.
/// </summary>
public static class RegisterFigures
{
    private const int LastPrimaryGrade = 4;

    private static readonly ReturnForm[] AllForms = [ReturnForm.School, ReturnForm.Kindergarten, ReturnForm.MiniCentre];

    public static async Task<IReadOnlyDictionary<string, decimal>> LoadAsync(PortalDbContext db, int year, bool isSample, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (await db.FindCollectedAsync(year, CampaignOccasion.SchoolYearStart, AllForms, cancellationToken) is { } collected && collected.Campaign.IsSample == isSample)
        {
            AddEnrolment(counted, collected, year);
        }

        if (await db.FindEntStatementAsync(year, cancellationToken) is { Season: { IsAggregateOnly: false } season } statement && season.IsSample == isSample)
        {
            AddExams(counted, statement, year);
        }

        var picture = await db.FindGuardianshipPictureAsync(new DateOnly(year, 12, 31), cancellationToken);
        if (picture.Children > 0 && picture.IsSample == isSample)
        {
            AddGuardianship(counted, picture);
        }

        return counted;
    }

    /// <summary>Where the rows of a figure are read, without the language.</summary>
    public static string AddressOf(string key, int year)
    {
        ArgumentNullException.ThrowIfNull(key);
        var subject = key.Split('.')[0] switch
        {
            "ent" => "ent",
            "preschool" => "preschool",
            "guardianship" => "guardianship/figures",
            _ => "enrolment",
        };
        return string.Create(CultureInfo.InvariantCulture, $"/{subject}/{year}");
    }

    private static void AddEnrolment(Dictionary<string, decimal> counted, CollectedFigures collected, int year)
    {
        var picture = new EnrolmentPicture(collected.Now(ReturnForm.School), collected.Earlier(ReturnForm.School), collected.Organisations);
        counted[In($"enrolment.lang.kazakh.{year}")] = picture.Pupils(TeachingLanguage.Kazakh).Now;
        counted[In($"enrolment.lang.russian.{year}")] = picture.Pupils(TeachingLanguage.Russian).Now;
        counted[In($"enrolment.grade1.{year}")] = picture.Grades.FirstOrDefault(row => row.Grade == 1)?.Pupils ?? 0;
        counted[In($"enrolment.grades1_4.{year}")] = picture.Grades.Where(row => row.Grade is >= 1 and <= LastPrimaryGrade).Sum(row => row.Pupils);
        counted[In($"special_classes.classes.{year}")] = picture.Special.Classes;
        counted[In($"special_classes.pupils.{year}")] = picture.Special.Pupils;
        counted[In($"network.lang.kazakh.{year}")] = picture.SchoolsOf(SchoolLanguage.Kazakh).Now;
        counted[In($"network.lang.mixed.{year}")] = picture.SchoolsOf(SchoolLanguage.Mixed).Now;
        counted[In($"network.lang.russian.{year}")] = picture.SchoolsOf(SchoolLanguage.Russian).Now;
        counted[In($"preschool.enrolment.kindergartens.{year}")] = collected.Now(ReturnForm.Kindergarten).Sum(Measure.Children);
        counted[In($"preschool.enrolment.minicentres.{year}")] = collected.Now(ReturnForm.MiniCentre).Sum(Measure.Children);
        counted["preschool.queue"] = collected.Now(ReturnForm.Kindergarten).Sum(Measure.Queue);
    }

    private static void AddExams(Dictionary<string, decimal> counted, EntStatement statement, int year)
    {
        foreach (var field in Enum.GetValues<EntField>())
        {
            if (EntAggregates.KeyOf(field, year) is { } key && statement.Current.Summary?.Figures[field] is { } value)
            {
                counted[key] = value;
            }
        }
    }

    /// <summary>Counts in which somebody could be recognised become no figure by themselves: who answers for the section enters them where they may be told.</summary>
    private static void AddGuardianship(Dictionary<string, decimal> counted, GuardianshipPicture picture)
    {
        AddParts(counted, picture.Forms, ("guardianship.guarded", CareForm.Guardianship), ("guardianship.patronage", CareForm.Patronage));
        AddParts(counted, picture.Housing, ("guardianship.housing_queue", HousingStatus.Queued), ("guardianship.own_housing", HousingStatus.Owner));
    }

    private static void AddParts<T>(Dictionary<string, decimal> counted, IReadOnlyDictionary<T, int> parts, params (string Key, T Part)[] figures)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        var shown = SmallCounts.Hide([.. all.Select(part => parts.GetValueOrDefault(part))]);
        foreach (var (key, part) in figures)
        {
            if (shown[Array.IndexOf(all, part)] is { } count)
            {
                counted[key] = count;
            }
        }
    }

    private static string In(FormattableString key) => FormattableString.Invariant(key);
}
