using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Localization;

/// <summary>Organisations in the language of the page.</summary>
public static class OrganisationWords
{
    public static string Name(this Organisation organisation) => Cultures.Pick(organisation.NameKk, organisation.NameRu);

    public static string Name(this OrganisationKind kind) =>
        kind == OrganisationKind.School ? Strings.Organisation_School : Strings.Organisation_Kindergarten;
}
