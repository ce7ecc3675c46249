namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Who cares for children and is paid for it. After erasure nothing is left of the person.</summary>
public sealed class Guardian
{
    /// <summary>Most characters of <see cref="Address"/> and <see cref="Bank"/>.</summary>
    public const int TextMaxLength = 200;

    /// <summary>Most characters of <see cref="Telephone"/>.</summary>
    public const int TelephoneMaxLength = 30;

    private Guardian()
    {
    }

    /// <param name="iin">Number.</param>
    /// <param name="name">Name.</param>
    public Guardian(Iin iin, PersonName name) => Describe(iin, name);

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

    /// <summary>What the guardian is found by: <see cref="PersonName.SearchText"/>; null after erasure.</summary>
    public string? SearchName { get; private set; }

    /// <summary>Telephone, where it is known.</summary>
    public string? Telephone { get; private set; }

    /// <summary>Address, where it is known.</summary>
    public string? Address { get; private set; }

    /// <summary>Account that the benefit goes to, as <see cref="BankAccount"/> writes it; null until it is known: nothing can be paid.</summary>
    public string? Account { get; private set; }

    /// <summary>Name of the bank.</summary>
    public string? Bank { get; private set; }

    /// <summary>When the person was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>For noticing that somebody else saved meanwhile.</summary>
    public uint Version { get; private set; }

    /// <summary>The name; null after erasure.</summary>
    public PersonName? Name => LastName is null ? null : new PersonName(LastName, FirstName!, Patronymic);

    /// <summary>Corrects number and name.</summary>
    public void Describe(Iin iin, PersonName name)
    {
        ArgumentNullException.ThrowIfNull(iin);
        ArgumentNullException.ThrowIfNull(name);
        Iin = iin.Digits;
        (LastName, FirstName, Patronymic, SearchName) = (name.Last, name.First, name.Patronymic, name.SearchText);
    }

    /// <summary>Says where the guardian is reached.</summary>
    public void Reach(string? telephone, string? address) => (Telephone, Address) = (telephone, address);

    /// <summary>Says where the benefit goes to.</summary>
    public void PayTo(string? account, string? bank) => (Account, Bank) = (account, bank);

    /// <summary>Forgets the person.</summary>
    public void Erase(DateTimeOffset at)
    {
        (Iin, LastName, FirstName, Patronymic, SearchName) = (null, null, null, null, null);
        (Telephone, Address, Account, Bank) = (null, null, null, null);
        ErasedAt = at;
    }
}
