namespace Oskemen.Education.Domain.Guardianship;

/// <summary>A child of the register. After erasure nothing is left of the person: the row keeps that there was one.</summary>
public sealed class Child
{
    /// <summary>Years at which a child comes of age. Source: the Civil Code.</summary>
    public const int MajorityAge = 18;

    private Child()
    {
    }

    /// <param name="iin">Number; date of birth and sex are read from it.</param>
    /// <param name="name">Name.</param>
    /// <param name="isSample">Whether the child is made up, for trying the portal out.</param>
    public Child(Iin iin, PersonName name, bool isSample = false)
    {
        Describe(iin, name);
        IsSample = isSample;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Number, unique; null after erasure.</summary>
    public string? Iin { get; private set; }

    /// <summary>Surname; null after erasure.</summary>
    public string? LastName { get; private set; }

    /// <summary>First name; null after erasure.</summary>
    public string? FirstName { get; private set; }

    /// <summary>Patronymic, where there is one.</summary>
    public string? Patronymic { get; private set; }

    /// <summary>What the child is found by: <see cref="PersonName.SearchText"/>; null after erasure.</summary>
    public string? SearchName { get; private set; }

    /// <summary>Date of birth; null after erasure.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Sex; null after erasure.</summary>
    public Sex? Sex { get; private set; }

    /// <summary>The same for brothers and sisters of the register; null without any.</summary>
    public Guid? SiblingGroup { get; private set; }

    /// <summary>Key of the school or kindergarten, where it is known.</summary>
    public int? OrganisationId { get; private set; }

    /// <summary>Where the child stood with a dwelling, from when; the latest holds.</summary>
    public List<HousingRecord> Housing { get; } = [];

    /// <summary>Whether the child is made up, for trying the portal out.</summary>
    public bool IsSample { get; private set; }

    /// <summary>When the person was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Who erased the person.</summary>
    public Guid? ErasedById { get; private set; }

    /// <summary>For noticing that somebody else saved meanwhile.</summary>
    public uint Version { get; private set; }

    /// <summary>The name; null after erasure.</summary>
    public PersonName? Name => LastName is null ? null : new PersonName(LastName, FirstName!, Patronymic);

    /// <summary>The day of coming of age; null after erasure.</summary>
    public DateOnly? ComesOfAgeOn => BirthDate is { } birth ? MajorityOf(birth) : null;

    /// <summary>Where the child stands with a dwelling.</summary>
    public HousingStatus HousingStatus => Housing.OrderBy(record => record.Since).ThenBy(record => record.Id).LastOrDefault()?.Status ?? HousingStatus.None;

    /// <summary>The day on which somebody comes of age: born on 29 February, on 1 March.</summary>
    public static DateOnly MajorityOf(DateOnly birth) =>
        birth is { Month: 2, Day: 29 } ? new DateOnly(birth.Year + MajorityAge, 3, 1) : birth.AddYears(MajorityAge);

    /// <summary>Corrects number and name.</summary>
    public void Describe(Iin iin, PersonName name)
    {
        ArgumentNullException.ThrowIfNull(iin);
        ArgumentNullException.ThrowIfNull(name);
        (Iin, BirthDate, Sex) = (iin.Digits, iin.BirthDate, iin.Sex);
        (LastName, FirstName, Patronymic, SearchName) = (name.Last, name.First, name.Patronymic, name.SearchText);
    }

    /// <summary>Says where the child learns; null for nowhere or not known.</summary>
    public void AttendTo(int? organisationId) => OrganisationId = organisationId;

    /// <summary>Keeps brothers and sisters together: both get the group of the other, or a new one.</summary>
    /// <param name="other">A brother or sister.</param>
    /// <param name="fresh">The group to use where neither has one.</param>
    public void JoinSibling(Child other, Guid fresh)
    {
        ArgumentNullException.ThrowIfNull(other);
        SiblingGroup = other.SiblingGroup ??= SiblingGroup ?? fresh;
    }

    /// <summary>Takes the child out of its group.</summary>
    public void LeaveSiblings() => SiblingGroup = null;

    /// <summary>Forgets the person. The row stays, so that payments and counts of past years stand.</summary>
    public void Erase(Guid by, DateTimeOffset at)
    {
        (Iin, LastName, FirstName, Patronymic, SearchName) = (null, null, null, null, null);
        (BirthDate, Sex, SiblingGroup, OrganisationId) = (null, null, null, null);
        Housing.Clear();
        (ErasedById, ErasedAt) = (by, at);
    }
}
