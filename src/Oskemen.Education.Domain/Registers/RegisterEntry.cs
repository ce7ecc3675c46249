using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Registers;

/// <summary>What every row of a small register has: year and section of the report, who entered it, whether it was withdrawn.</summary>
public abstract class RegisterEntry
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 300;

    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Year that it belongs to.</summary>
    public int Year { get; protected set; }

    /// <summary>Section of the report that lists it.</summary>
    public ReportSection Section { get; protected set; }

    /// <summary>Lines of the printed report; null where a person entered it.</summary>
    public string? SourceLines { get; protected set; }

    /// <summary>Who entered or corrected it last; null where it came with the portal.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public Guid? WithdrawnById { get; private set; }

    /// <summary>Why.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Changes with every write.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether it counts no more.</summary>
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Withdraws it; the row stays.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public void Withdraw(string reason, Guid by, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        (WithdrawalReason, WithdrawnById, WithdrawnAt) = (reason.Trim(), by, at);
    }

    /// <summary>Notes who entered it.</summary>
    protected void Sign(Guid? by, DateTimeOffset at) => (EnteredById, EnteredAt) = (by, at);
}
