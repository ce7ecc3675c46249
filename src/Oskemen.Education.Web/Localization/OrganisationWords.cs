using System.Globalization;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Localization;

/// <summary>Organisations in the language of the page.</summary>
public static class OrganisationWords
{
    /// <summary>The name; one that was made up is marked wherever it is named.</summary>
    public static string Name(this Organisation organisation) =>
        Cultures.Pick(organisation.NameKk, organisation.NameRu) + (organisation.IsSample ? $" ({Strings.Organisation_Sample})" : "");

    public static string Name(this OrganisationKind kind) => Word("Organisation_", kind);

    /// <summary>Several of them: мектеп / школы.</summary>
    public static string Plural(this OrganisationKind kind) => Word("OrganisationPlural_", kind);

    public static string Name(this OrganisationType type) => Word("OrganisationType_", type);

    public static string Name(this Subordination subordination) => Word("Subordination_", subordination);

    public static string Name(this Ownership ownership) => Word("Ownership_", ownership);

    public static string Name(this LegalForm form) => Word("LegalForm_", form);

    /// <summary>Kazakh and Russian together are a mixed organisation, as the report calls it.</summary>
    public static string Name(this InstructionLanguages languages) => languages switch
    {
        InstructionLanguages.Kazakh | InstructionLanguages.Russian => Strings.Languages_Mixed,
        _ => string.Join(", ", Enum.GetValues<InstructionLanguages>()
            .Where(language => language != InstructionLanguages.None ? languages.HasFlag(language) : languages == language)
            .Select(language => Word("Languages_", language))),
    };

    public static string Name(this FactBasis basis) => Word("Basis_", basis);

    public static string Name(this FactTopic topic) => Word("FactTopic_", topic);

    public static string Text(this OrganisationFact fact) => Cultures.Pick(fact.TextKk, fact.TextRu);

    public static string Name(this OrganisationEventKind kind) => Word("Event_", kind);

    public static string Name(this DatePrecision precision) => Word("Precision_", precision);

    public static string Name(this EventProblem problem) => Word("EventProblem_", problem);

    public static string Name(this NetworkGroup group) => Word("NetworkGroup_", group);

    public static string? Note(this OrganisationEvent entry) => Cultures.Pick(entry.NoteKk ?? entry.NoteRu!, entry.NoteRu ?? entry.NoteKk!);

    /// <summary>As exactly as the day is known: 01.06.2016, 2016 жылғы сәуір, 2016-2017 оқу жылы.</summary>
    public static string When(this OrganisationEvent entry) => entry.Precision switch
    {
        DatePrecision.Month => Dates.MonthOfYear(new ReportingMonth(entry.Date.Year, entry.Date.Month)),
        DatePrecision.Year => Strings.Event_Year.With(entry.Date.Year),
        DatePrecision.SchoolYear => Strings.Event_SchoolYear.With(entry.Date.Year, entry.Date.Year + 1),
        DatePrecision.SchoolYearEnd => Strings.Event_SchoolYearEnd.With(entry.Date.Year - 1, entry.Date.Year),
        _ => Dates.Numeric(entry.Date),
    };

    /// <summary>What it was and became: Орта мектеп → Негізгі орта мектеп; null where the event does not tell.</summary>
    public static string? Turn(this OrganisationEvent entry)
    {
        var (from, to) = entry.Kind == OrganisationEventKind.Renamed
            ? (Cultures.Pick(entry.From!, entry.FromRu ?? entry.From!), Cultures.Pick(entry.To!, entry.ToRu ?? entry.To!))
            : (Value(entry.Kind, entry.From), Value(entry.Kind, entry.To));
        return to is null ? null : $"{from ?? Strings.Organisation_Unknown} → {to}";
    }

    private static string? Value(OrganisationEventKind kind, string? code) => (kind, code) switch
    {
        (OrganisationEventKind.HandedOver, _) when Enum.TryParse<Subordination>(code, out var subordination) => subordination.Name(),
        (OrganisationEventKind.ChangedLanguages, _) when Enum.TryParse<InstructionLanguages>(code, out var languages) => languages.Name(),
        (OrganisationEventKind.ChangedType or OrganisationEventKind.Reorganised, _) when Enum.TryParse<OrganisationType>(code, out var type) => type.Name(),
        _ => code,
    };

    private static string Word(string prefix, Enum value) => Strings.ResourceManager.GetString($"{prefix}{value}", CultureInfo.CurrentUICulture)!;
}
