using System.Globalization;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Localization;

/// <summary>Organisations in the language of the page.</summary>
public static class OrganisationWords
{
    public static string Name(this Organisation organisation) => Cultures.Pick(organisation.NameKk, organisation.NameRu);

    public static string Name(this OrganisationKind kind) => Word("Organisation_", kind);

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

    private static string Word(string prefix, Enum value) => Strings.ResourceManager.GetString($"{prefix}{value}", CultureInfo.CurrentUICulture)!;
}
