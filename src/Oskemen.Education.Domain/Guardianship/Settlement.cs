using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>What was paid, or taken back, for one month by one kind of benefit.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Month">For which month.</param>
/// <param name="Amount">Positive when paid, negative when taken back.</param>
public readonly record struct BenefitAmount(BenefitKind Kind, ReportingMonth Month, Money Amount);

/// <summary>What is due and what was paid for one month by one kind of benefit.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Month">The month.</param>
/// <param name="Due">What is due, by all that is known now.</param>
/// <param name="Paid">What was paid for it, less what was taken back.</param>
public sealed record AccountMonth(BenefitKind Kind, ReportingMonth Month, BenefitDue Due, Money Paid)
{
    /// <summary>What is still to be paid; negative when too much was.</summary>
    public Money Gap => Due.Amount - Paid;
}

/// <summary>Why something is paid or taken back.</summary>
public enum PaymentOrigin
{
    /// <summary>The month of the list itself.</summary>
    Regular,

    /// <summary>An earlier month for which too little was paid.</summary>
    BackPayment,

    /// <summary>An earlier month for which too much was paid: kept back from this payment.</summary>
    Recovery,

    /// <summary>An earlier month for which too much was paid: paid back by the guardian.</summary>
    Repayment,
}

/// <summary>One amount of a payment.</summary>
/// <param name="Kind">The kind of benefit.</param>
/// <param name="Month">For which month.</param>
/// <param name="Amount">Positive when paid, negative when taken back.</param>
/// <param name="Origin">Why.</param>
public sealed record PaymentItem(BenefitKind Kind, ReportingMonth Month, Money Amount, PaymentOrigin Origin);

/// <summary>What a case is paid in one list.</summary>
/// <param name="Items">The amounts, by month and kind.</param>
/// <param name="Debt">Overpaid before and not recovered by this payment; not negative.</param>
/// <param name="UnsettledFrom">First month to look at in the next list; null when the account is closed.</param>
public sealed record Settlement(IReadOnlyList<PaymentItem> Items, Money Debt, ReportingMonth? UnsettledFrom)
{
    /// <summary>What goes to the guardian; not negative.</summary>
    public Money Total => Items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
}
