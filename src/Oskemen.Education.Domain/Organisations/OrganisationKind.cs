namespace Oskemen.Education.Domain.Organisations;

/// <summary>What an organisation is to the city's network. The first three are counted in it, as the department's report counts them.</summary>
public enum OrganisationKind
{
    /// <summary>A school of whatever type (мектеп, гимназия, лицей), evening and private ones too.</summary>
    School,

    /// <summary>A kindergarten or nursery (балабақша, бөбекжай). A mini-centre is no organisation: it belongs to its school.</summary>
    Kindergarten,

    /// <summary>An organisation of additional education (қосымша білім беру ұйымы).</summary>
    AdditionalEducation,

    /// <summary>Named beside the network and not counted in it: a combine, a camp, a support centre, a partner.</summary>
    Other,
}
