using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>Made-up figures of one organisation: always the same for the same organisation and year.</summary>
internal static class SampleFigures
{
    private const int Seed = 2016;
    private const int LastUsualGrade = 11;
    private const int OddEvery = 13;
    private const int TooMany = 38;

    public static ReturnFigures Of(OrganisationReturn owed, int year, ReturnFigures? before) =>
        owed.Form == ReturnForm.School ? School(owed, year) : Preschool(owed, year, before);

    // Always the same for the same organisation; of no other organisation.
    private static Random RandomOf(OrganisationReturn owed, int year) =>
        new(HashCodeOf($"{Seed}/{owed.Organisation.Key}/{owed.Form}") + year);

    private static int HashCodeOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) & 0xFFFFFF;

    private static ReturnFigures School(OrganisationReturn owed, int year)
    {
        var random = RandomOf(owed, year);
        var size = RandomOf(owed, 0).Next(1, 4);
        var languages = LanguagesOf(owed);
        var cells = new Dictionary<CellKey, int>();
        for (var grade = 0; grade <= LastUsualGrade; grade++)
        {
            foreach (var language in languages)
            {
                var classes = grade is 0 or > 9 ? Math.Max(1, size - 1) : size;
                cells[new CellKey(Measure.Classes, grade, language)] = classes;
                cells[new CellKey(Measure.Pupils, grade, language)] = classes * random.Next(18, 27);
            }
        }

        if (owed.Organisation.Number % 5 == 0)
        {
            cells[new CellKey(Measure.SpecialClasses, 2)] = 1;
            cells[new CellKey(Measure.SpecialPupils, 2)] = random.Next(7, 12);
        }

        if (owed.Organisation.Number % OddEvery == 0)
        {
            cells[new CellKey(Measure.Pupils, 5, languages[0])] = cells[new CellKey(Measure.Classes, 5, languages[0])] * TooMany;
        }

        return new ReturnFigures(cells);
    }

    private static TeachingLanguage[] LanguagesOf(OrganisationReturn owed) => (RandomOf(owed, 0).Next() % 3) switch
    {
        0 => [TeachingLanguage.Kazakh],
        1 => [TeachingLanguage.Russian],
        _ => [TeachingLanguage.Kazakh, TeachingLanguage.Russian],
    };

    private static ReturnFigures Preschool(OrganisationReturn owed, int year, ReturnFigures? before)
    {
        var random = RandomOf(owed, year);
        var languages = LanguagesOf(owed);
        var cells = new Dictionary<CellKey, int>();
        var ages = owed.Form == ReturnForm.MiniCentre ? (First: 4, Last: 5) : (First: 2, Last: 5);
        for (var age = ages.First; age <= ages.Last; age++)
        {
            foreach (var language in languages)
            {
                cells[new CellKey(Measure.Groups, age, language)] = 1;
                cells[new CellKey(Measure.Children, age, language)] = random.Next(18, 26);
            }
        }

        var children = cells.Where(cell => cell.Key.Measure == Measure.Children).Sum(cell => cell.Value);
        cells[new CellKey(Measure.Places)] = before?[new CellKey(Measure.Places)] ?? (children / 10 * 10) + (owed.Organisation.Number % 7 == 0 ? 0 : 20);
        cells[new CellKey(Measure.StateOrderPlaces)] = cells[new CellKey(Measure.Places)] / 4;
        if (owed.Form == ReturnForm.Kindergarten)
        {
            cells[new CellKey(Measure.Queue)] = random.Next(20, 140);
        }

        return new ReturnFigures(cells);
    }
}
