using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>An entry of the ledger: paid by a list, or paid back by the guardian. Those of a list count once it is approved.</summary>
public sealed class BenefitEntry
{
    private BenefitEntry()
    {
    }

    /// <param name="caseId">The case.</param>
    /// <param name="item">What is paid or taken back.</param>
    public BenefitEntry(int caseId, PaymentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        (CaseId, Kind, Month, Amount, Origin) = (caseId, item.Kind, item.Month.FirstDay, item.Amount, item.Origin);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>The kind of benefit.</summary>
    public BenefitKind Kind { get; private set; }

    /// <summary>First day of the month that it is for.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Positive when paid, negative when taken back.</summary>
    public Money Amount { get; private set; }

    /// <summary>Why.</summary>
    public PaymentOrigin Origin { get; private set; }

    /// <summary>Key of the list; null for what was paid back.</summary>
    public int? ListId { get; private set; }

    /// <summary>Key of the repayment; null for what a list pays.</summary>
    public int? RepaymentId { get; private set; }
}

/// <summary>Money that a guardian paid back.</summary>
public sealed class Repayment
{
    /// <summary>Most characters of <see cref="Document"/>.</summary>
    public const int DocumentMaxLength = 100;

    private Repayment() => Document = "";

    /// <param name="caseId">The case.</param>
    /// <param name="receivedOn">When it came.</param>
    /// <param name="document">Number of the payment document.</param>
    /// <param name="items">How it spreads over the months; see <see cref="BenefitAccount.TakeBack"/>.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="at">When, UTC.</param>
    public Repayment(int caseId, DateOnly receivedOn, string document, IReadOnlyList<PaymentItem> items, Guid by, DateTimeOffset at)
    {
        (CaseId, ReceivedOn, Document, EnteredById, EnteredAt) = (caseId, receivedOn, document, by, at);
        Entries.AddRange(items.Select(item => new BenefitEntry(caseId, item)));
        Amount = items.Aggregate(Money.Zero, (sum, item) => sum - item.Amount);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>When it came.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What came; positive.</summary>
    public Money Amount { get; private set; }

    /// <summary>Number of the payment document.</summary>
    public string Document { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>How it spreads over the months.</summary>
    public List<BenefitEntry> Entries { get; } = [];
}
