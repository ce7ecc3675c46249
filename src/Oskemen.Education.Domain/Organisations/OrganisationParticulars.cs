namespace Oskemen.Education.Domain.Organisations;

/// <summary>
/// Who an organisation answers to. It is not who owns it: the report counts private kindergartens under the city and under the oblast.
/// </summary>
public enum Subordination
{
    /// <summary>The city (қалаға қарасты).</summary>
    City,

    /// <summary>The oblast (облысқа қарасты); outside the city's network.</summary>
    Oblast,
}

/// <summary>Who owns an organisation.</summary>
public enum Ownership
{
    /// <summary>The state (мемлекеттік).</summary>
    State,

    /// <summary>Somebody else (жеке), public-private partnerships too.</summary>
    Private,
}

/// <summary>Legal form of an organisation.</summary>
public enum LegalForm
{
    /// <summary>Communal state institution (КММ, КГУ).</summary>
    CommunalInstitution,

    /// <summary>Communal state-owned enterprise (КМҚК, КГКП).</summary>
    CommunalEnterprise,

    /// <summary>Limited liability partnership (ЖШС, ТОО).</summary>
    Partnership,

    /// <summary>Private institution (жеке мекеме, частное учреждение).</summary>
    PrivateInstitution,
}

/// <summary>In which languages an organisation teaches; Kazakh and Russian together make a mixed one (аралас).</summary>
[Flags]
public enum InstructionLanguages
{
    /// <summary>In none; it does not teach.</summary>
    None = 0,

    /// <summary>Kazakh.</summary>
    Kazakh = 1,

    /// <summary>Russian.</summary>
    Russian = 2,

    /// <summary>Any other.</summary>
    Other = 4,
}

/// <summary>What an organisation is within the network. What is not known is null.</summary>
/// <param name="Type">Type within its kind.</param>
/// <param name="Subordination">Whom it answers to.</param>
/// <param name="Ownership">Whose it is.</param>
/// <param name="LegalForm">Its legal form.</param>
/// <param name="Languages">In which languages it teaches.</param>
/// <param name="IsRural">Whether it stands in a village.</param>
/// <param name="HasMiniCentre">Whether the school has a mini-centre (шағын орталық) for preschool children.</param>
public sealed record OrganisationParticulars(
    OrganisationType? Type = null,
    Subordination? Subordination = null,
    Ownership? Ownership = null,
    LegalForm? LegalForm = null,
    InstructionLanguages? Languages = null,
    bool? IsRural = null,
    bool? HasMiniCentre = null);
