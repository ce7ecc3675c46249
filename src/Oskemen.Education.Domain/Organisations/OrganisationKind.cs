namespace Oskemen.Education.Domain.Organisations;

/// <summary>What an organisation of the city's network is.</summary>
public enum OrganisationKind
{
    /// <summary>A school of whatever type (мектеп, гимназия, лицей).</summary>
    School,

    /// <summary>A kindergarten or nursery (балабақша, бөбекжай).</summary>
    Kindergarten,
}
