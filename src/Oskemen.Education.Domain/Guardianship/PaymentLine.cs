using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Why a case on a list is paid nothing. The first six are the reasons of <see cref="PauseReason"/>.</summary>
public enum WhyUnpaid
{
    /// <summary>See <see cref="PauseReason.LivesElsewhere"/>.</summary>
    LivesElsewhere,

    /// <summary>See <see cref="PauseReason.RefusedByGuardian"/>.</summary>
    RefusedByGuardian,

    /// <summary>See <see cref="PauseReason.PlacedByParents"/>.</summary>
    PlacedByParents,

    /// <summary>See <see cref="PauseReason.StateProvision"/>.</summary>
    StateProvision,

    /// <summary>See <see cref="PauseReason.ReportMissing"/>.</summary>
    ReportMissing,

    /// <summary>See <see cref="PauseReason.Other"/>.</summary>
    Other,

    /// <summary>No rate is known for the month.</summary>
    RateUnknown,

    /// <summary>The guardian's account is not known; the month stays to be paid.</summary>
    AccountMissing,

    /// <summary>All of it was kept back for what was paid too much.</summary>
    Recovered,

    /// <summary>There is nothing to pay: the care ended, or begins later.</summary>
    NothingDue,
}

/// <summary>One case on a payment list: what goes to which account, or why nothing does.</summary>
public sealed class PaymentLine
{
    private PaymentLine()
    {
    }

    /// <param name="caseId">The case.</param>
    /// <param name="guardianId">Who is paid.</param>
    /// <param name="account">The account; null when it is not known: nothing is paid, and nothing settled.</param>
    /// <param name="months">Due and paid, from the first month that is not settled to that of the list.</param>
    /// <param name="list">The month of the list.</param>
    /// <param name="lastDay">Last day that can be paid for.</param>
    public PaymentLine(
        int caseId, int guardianId, string? account, IReadOnlyList<AccountMonth> months, ReportingMonth list, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(months);
        var settlement = BenefitAccount.Settle(months, list, lastDay);
        (CaseId, GuardianId, Account) = (caseId, guardianId, account);
        if (account is null && settlement.Items.Count > 0)
        {
            (WhyUnpaid, Debt) = (Guardianship.WhyUnpaid.AccountMissing, BenefitAccount.Debt(months));
            UnsettledFrom = months.Min(month => month.Month).FirstDay;
            return;
        }

        (Items, Total, Debt, UnsettledFrom) = (settlement.Items, settlement.Total, settlement.Debt, settlement.UnsettledFrom?.FirstDay);
        WhyUnpaid = Total > Money.Zero ? null : Why([.. months.Where(month => month.Month == list).Select(month => month.Due)]);
    }

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>Key of the list.</summary>
    public int ListId { get; private set; }

    /// <summary>Key of the case; once on a list.</summary>
    public int CaseId { get; private set; }

    /// <summary>Key of who is paid.</summary>
    public int GuardianId { get; private set; }

    /// <summary>The account, as it was when the list was made.</summary>
    public string? Account { get; private set; }

    /// <summary>What goes to the account; not negative.</summary>
    public Money Total { get; private set; }

    /// <summary>Overpaid before and still owed after this list.</summary>
    public Money Debt { get; private set; }

    /// <summary>Why nothing is paid; null when something is.</summary>
    public WhyUnpaid? WhyUnpaid { get; private set; }

    /// <summary>First day of the first month that this list does not settle; null when the account is closed by it.</summary>
    public DateOnly? UnsettledFrom { get; private set; }

    /// <summary>What the total is made of; empty when read from the database, where it is <see cref="BenefitEntry"/>.</summary>
    public IReadOnlyList<PaymentItem> Items { get; } = [];

    private WhyUnpaid Why(IReadOnlyList<BenefitDue> dues) =>
        Items.Count > 0 ? Guardianship.WhyUnpaid.Recovered
        : dues.FirstOrDefault(due => due is { PaidDays: 0, PauseReason: not null })?.PauseReason is { } reason ? (WhyUnpaid)(int)reason
        : dues.Any(due => due.IsRateUnknown) ? Guardianship.WhyUnpaid.RateUnknown
        : Guardianship.WhyUnpaid.NothingDue;
}
