namespace Oskemen.Education.Domain.Organisations;

/// <summary>A school, a kindergarten or another organisation that the department keeps. What is not known of it is null.</summary>
public sealed class Organisation
{
    /// <summary>Most characters of <see cref="Key"/>.</summary>
    public const int KeyMaxLength = 60;

    /// <summary>Most characters of a name.</summary>
    public const int NameMaxLength = 300;

    /// <summary>Most characters of an address.</summary>
    public const int AddressMaxLength = 300;

    /// <summary>Most characters of a telephone number.</summary>
    public const int TelephoneMaxLength = 40;

    /// <summary>Most characters of a director's name.</summary>
    public const int DirectorMaxLength = 200;

    /// <param name="key">Stable name, such as <c>school_44</c>.</param>
    /// <param name="kind">School, kindergarten, additional education or other.</param>
    /// <param name="number">The number in the name, where it has one.</param>
    /// <param name="nameKk">Kazakh name.</param>
    /// <param name="nameRu">Russian name.</param>
    public Organisation(string key, OrganisationKind kind, int? number, string nameKk, string nameRu) =>
        (Key, Kind, Number, NameKk, NameRu) = (key, kind, number, nameKk, nameRu);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Stable name, such as <c>school_44</c>.</summary>
    public string Key { get; private set; }

    /// <summary>School, kindergarten, additional education or other.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>The number in the name, where it has one.</summary>
    public int? Number { get; private set; }

    /// <summary>Kazakh name.</summary>
    public string NameKk { get; private set; }

    /// <summary>Russian name.</summary>
    public string NameRu { get; private set; }

    /// <summary>Street and house.</summary>
    public string? Address { get; private set; }

    /// <summary>Telephone of the office.</summary>
    public string? Telephone { get; private set; }

    /// <summary>Places by design (жобалық қуаты); null where unknown.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Type within its kind.</summary>
    public OrganisationType? Type { get; private set; }

    /// <summary>Whom it answers to.</summary>
    public Subordination? Subordination { get; private set; }

    /// <summary>Whose it is.</summary>
    public Ownership? Ownership { get; private set; }

    /// <summary>Its legal form.</summary>
    public LegalForm? LegalForm { get; private set; }

    /// <summary>In which languages it teaches.</summary>
    public InstructionLanguages? Languages { get; private set; }

    /// <summary>Whether it stands in a village.</summary>
    public bool? IsRural { get; private set; }

    /// <summary>Whether the school has a mini-centre (шағын орталық) for preschool children.</summary>
    public bool? HasMiniCentre { get; private set; }

    /// <summary>Name of the director or head, as the source writes it.</summary>
    public string? Director { get; private set; }

    /// <summary>Made up for trying things out: never counted in the network, marked wherever it is shown.</summary>
    public bool IsSample { get; init; }

    /// <summary>What it is within the network.</summary>
    public OrganisationParticulars Particulars => new(Type, Subordination, Ownership, LegalForm, Languages, IsRural, HasMiniCentre);

    /// <summary>Changes with every write; two people who edit at once are told.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes over particulars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Capacity is not positive.</exception>
    public void Describe(string? address, string? telephone, int? capacity)
    {
        if (capacity is { } places)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places, nameof(capacity));
        }

        (Address, Telephone, Capacity) = (Clean(address), Clean(telephone), capacity);
    }

    /// <summary>Takes over what it is within the network.</summary>
    /// <exception cref="ArgumentException">The type belongs to another kind.</exception>
    public void Classify(OrganisationParticulars particulars)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        if (particulars.Type is { } type && OrganisationTypes.KindOf(type) != Kind)
        {
            throw new ArgumentException($"A {Kind} is no {type}.", nameof(particulars));
        }

        (Type, Subordination, Ownership, LegalForm) = (particulars.Type, particulars.Subordination, particulars.Ownership, particulars.LegalForm);
        (Languages, IsRural, HasMiniCentre) = (particulars.Languages, particulars.IsRural, particulars.HasMiniCentre);
    }

    /// <summary>Names who leads it.</summary>
    public void Appoint(string? director) => Director = Clean(director);

    /// <summary>Corrects the names and the number in them.</summary>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public void Rename(string nameKk, string nameRu, int? number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nameKk);
        ArgumentException.ThrowIfNullOrWhiteSpace(nameRu);
        (NameKk, NameRu, Number) = (nameKk.Trim(), nameRu.Trim(), number);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
