namespace Oskemen.Education.Domain.Organisations;

/// <summary>The groups that the department's report counts its network by: 108 = 49 schools + 45 kindergartens + 14 others.</summary>
public enum NetworkGroup
{
    /// <summary>Day schools of the state (күндізгі мектептер).</summary>
    DaySchools,

    /// <summary>Evening schools in colonies (түзеу колонияларындағы кешкі мектептер).</summary>
    EveningSchools,

    /// <summary>Private schools (жеке мектептер).</summary>
    PrivateSchools,

    /// <summary>Kindergartens for children with special needs, complexes too (түзету).</summary>
    CorrectionalKindergartens,

    /// <summary>Sanatorium kindergartens (шипажайлық).</summary>
    SanatoriumKindergartens,

    /// <summary>Other kindergartens of the state (мемлекеттік).</summary>
    StateKindergartens,

    /// <summary>Private kindergartens (жеке).</summary>
    PrivateKindergartens,

    /// <summary>Kindergartens of which nobody has said whose they are; the report has no such group.</summary>
    KindergartensOfUnknownOwner,

    /// <summary>Organisations of additional education.</summary>
    AdditionalEducation,
}

/// <summary>Which group an organisation is counted in.</summary>
public static class NetworkGroups
{
    /// <summary>The group of an organisation that the network counts.</summary>
    public static NetworkGroup Of(NetworkState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (state.Organisation.Kind, state.Type, state.Organisation.Ownership) switch
        {
            (OrganisationKind.School, OrganisationType.Evening, _) => NetworkGroup.EveningSchools,
            (OrganisationKind.School, _, Ownership.Private) => NetworkGroup.PrivateSchools,
            (OrganisationKind.School, _, _) => NetworkGroup.DaySchools,
            (OrganisationKind.Kindergarten, OrganisationType.Correctional or OrganisationType.CorrectionalComplex, _) => NetworkGroup.CorrectionalKindergartens,
            (OrganisationKind.Kindergarten, OrganisationType.Sanatorium, _) => NetworkGroup.SanatoriumKindergartens,
            (OrganisationKind.Kindergarten, _, Ownership.State) => NetworkGroup.StateKindergartens,
            (OrganisationKind.Kindergarten, _, Ownership.Private) => NetworkGroup.PrivateKindergartens,
            (OrganisationKind.Kindergarten, _, _) => NetworkGroup.KindergartensOfUnknownOwner,
            _ => NetworkGroup.AdditionalEducation,
        };
    }

    /// <summary>The kind that a group belongs to.</summary>
    public static OrganisationKind KindOf(NetworkGroup group) => group switch
    {
        <= NetworkGroup.PrivateSchools => OrganisationKind.School,
        <= NetworkGroup.KindergartensOfUnknownOwner => OrganisationKind.Kindergarten,
        _ => OrganisationKind.AdditionalEducation,
    };
}
