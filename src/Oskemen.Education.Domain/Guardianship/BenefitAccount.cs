using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>
/// The account of a case: for every month what is due against what was paid. A list pays what is missing for its own month and
/// all before it; of what was paid too much it keeps back as much as it pays, the oldest first, and the rest stays owed.
/// </summary>
public static class BenefitAccount
{
    /// <summary>Due and paid, month by month.</summary>
    /// <param name="facts">What the benefit depends on.</param>
    /// <param name="terms">The rates.</param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month.</param>
    /// <param name="posted">What was paid and taken back for these months; of others it does not count.</param>
    public static IReadOnlyList<AccountMonth> Months(
        CareFacts facts, TermsHistory terms, ReportingMonth first, ReportingMonth last, IReadOnlyList<BenefitAmount> posted)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var paid = posted.ToLookup(amount => (amount.Month, amount.Kind), amount => amount.Amount);
        var kinds = posted.Select(amount => amount.Kind).Union(BenefitDue.KindsOf(facts.Form)).Order().ToList();
        return
        [
            .. from month in ReportingMonth.Between(first, last)
               from kind in kinds
               select new AccountMonth(
                   kind, month, BenefitDue.Of(facts, kind, month, terms), paid[(month, kind)].Aggregate(Money.Zero, (sum, amount) => sum + amount)),
        ];
    }

    /// <summary>What a list of a month pays.</summary>
    /// <param name="months">All months from the first that is not settled to the month of the list.</param>
    /// <param name="list">The month of the list.</param>
    /// <param name="lastDay">Last day that can be paid for at all.</param>
    public static Settlement Settle(IReadOnlyList<AccountMonth> months, ReportingMonth list, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(months);
        var items = months.Where(month => month.Gap > Money.Zero)
            .Select(month => new PaymentItem(month.Kind, month.Month, month.Gap, month.Month == list ? PaymentOrigin.Regular : PaymentOrigin.BackPayment))
            .ToList();
        var available = items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
        items.AddRange(TakeBack(months, available, PaymentOrigin.Recovery));
        var recovered = items.Where(item => item.Origin == PaymentOrigin.Recovery).ToLookup(item => (item.Month, item.Kind), item => item.Amount);
        var left = months.Where(month => month.Gap < Money.Zero && month.Gap != recovered[(month.Month, month.Kind)].SingleOrDefault()).ToList();
        var debt = left.Aggregate(Money.Zero, (sum, month) => sum + recovered[(month.Month, month.Kind)].SingleOrDefault() - month.Gap);
        ReportingMonth? next = lastDay < list.Next.FirstDay ? null : list.Next;
        return new Settlement(
            [.. items.OrderBy(item => item.Month).ThenBy(item => item.Kind)], debt, left.Count == 0 ? next : left.Min(month => month.Month));
    }

    /// <summary>How an amount that a guardian pays back, or that is kept back, spreads over months that were overpaid: the oldest first.</summary>
    /// <param name="months">Due and paid, by month.</param>
    /// <param name="amount">The amount; what is more than was overpaid is left out.</param>
    /// <param name="origin">How it is taken back.</param>
    public static IReadOnlyList<PaymentItem> TakeBack(IReadOnlyList<AccountMonth> months, Money amount, PaymentOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(months);
        var items = new List<PaymentItem>();
        foreach (var month in months.Where(month => month.Gap < Money.Zero).OrderBy(month => month.Month).ThenBy(month => month.Kind))
        {
            var overpaid = Money.Zero - month.Gap;
            var part = overpaid < amount ? overpaid : amount;
            if (part > Money.Zero)
            {
                items.Add(new PaymentItem(month.Kind, month.Month, Money.Zero - part, origin));
                amount -= part;
            }
        }

        return items;
    }

    /// <summary>Overpaid and neither recovered nor paid back, less what is still to be paid; never negative.</summary>
    public static Money Debt(IReadOnlyList<AccountMonth> months)
    {
        var balance = months.Aggregate(Money.Zero, (sum, month) => sum + month.Gap);
        return balance < Money.Zero ? Money.Zero - balance : Money.Zero;
    }
}
