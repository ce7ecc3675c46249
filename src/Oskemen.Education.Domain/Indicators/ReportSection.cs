using System.Text;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Domain.Indicators;

/// <summary>The parts of the annual report, in its order. Source: the department's 2016 report.</summary>
public enum ReportSection
{
    /// <summary>The state programme's priorities.</summary>
    Intro,

    /// <summary>Budget programmes; comes from the budget.</summary>
    BudgetFinancing,

    /// <summary>What was bought and repaired.</summary>
    MaterialBase,

    /// <summary>Kindergartens and mini-centres.</summary>
    Preschool,

    /// <summary>Network, enrolment and the ENT.</summary>
    GeneralSecondary,

    /// <summary>Meals of pupils.</summary>
    SchoolMeals,

    /// <summary>Guardianship and protection of children's rights.</summary>
    Guardianship,

    /// <summary>Children with special needs.</summary>
    InclusiveEducation,

    /// <summary>Retraining of teachers by subject.</summary>
    MethodicalWork,

    /// <summary>Olympiads and contests.</summary>
    GiftedChildren,

    /// <summary>Circles, sport, prevention, parents.</summary>
    UpbringingExtraEducation,

    /// <summary>Camps, work and trips in summer.</summary>
    SummerRecreation,

    /// <summary>Employees and their qualification.</summary>
    Staffing,

    /// <summary>Pilot schools and projects.</summary>
    Innovation,

    /// <summary>Computers and connections.</summary>
    Informatisation,

    /// <summary>The head's signature.</summary>
    Signature,
}

/// <summary>What holds of each section.</summary>
public static class ReportSections
{
    private static readonly Dictionary<string, ReportSection> ByKey =
        Enum.GetValues<ReportSection>().ToDictionary(section => ToKey(section.ToString()), StringComparer.Ordinal);

    /// <summary>The sections that have figures, in order; the signature has none.</summary>
    public static IReadOnlyList<ReportSection> WithFigures { get; } = [.. Enum.GetValues<ReportSection>().Where(section => section != ReportSection.Signature)];

    /// <summary>The sections whose figures people enter; the budget's come from the budget.</summary>
    public static IReadOnlyList<ReportSection> Entered { get; } = [.. WithFigures.Where(section => section != ReportSection.BudgetFinancing)];

    /// <summary>Its name in addresses, tables and templates: <c>general_secondary</c>.</summary>
    public static string Key(this ReportSection section) => ToKey(section.ToString());

    /// <summary>The section of a key; null when there is none.</summary>
    public static ReportSection? Find(string? key) => key is not null && ByKey.TryGetValue(key, out var section) ? section : null;

    /// <summary>Whether people enter its figures.</summary>
    public static bool IsEntered(this ReportSection section) => section is not (ReportSection.BudgetFinancing or ReportSection.Signature);

    /// <summary>Who enters its figures: guardianship is for its specialist, the rest for methodists.</summary>
    public static Role EnteredBy(this ReportSection section) => section == ReportSection.Guardianship ? Role.GuardianshipSpecialist : Role.Methodist;

    private static string ToKey(string name)
    {
        var key = new StringBuilder();
        foreach (var letter in name)
        {
            key.Append(char.IsAsciiLetterUpper(letter) && key.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
