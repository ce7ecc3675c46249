using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>What a list pays of an account and what it keeps back, whatever was paid before.</summary>
public class BenefitAccountTests
{
    private const int Cases = 2000;

    private static readonly ReportingMonth First = ReportingMonth.Of(Care.First);

    /// <summary>An account up to the month of a list, of which anything may have been paid before.</summary>
    private static readonly Gen<Account> Any =
        Gen.Select(Care.Facts, Care.Terms, Gen.Int[0, 14], Gen.Select(Care.Kind, Gen.Int[0, 14], Gen.Long[-60_000_00, 200_000_00]).Array[0, 12]).Select(
            (facts, terms, length, paid) => new Account(
                facts,
                terms,
                Month(length),
                [.. paid.Where(one => one.Item2 <= length).Select(one => new BenefitAmount(one.Item1, Month(one.Item2), Money.FromTenge(one.Item3 / 100m)))]));

    [Fact]
    public void Months_HoldEveryMonthOfEveryKindOnce_AndAllThatWasPaid() => Any.Sample(account =>
    {
        var kinds = account.Months.Select(month => month.Kind).Distinct().Count();

        account.Months.Select(month => (month.Kind, month.Month)).ShouldBeUnique();
        account.Months.Count.ShouldBe(kinds * ReportingMonth.Between(First, account.List).Count());
        Sum(account.Months, month => month.Paid).ShouldBe(account.Posted.Sum(amount => amount.Amount.Tenge));
    });

    [Fact]
    public void Settle_PaysWhatIsMissingAndTakesBackNoMoreThanItPays() => Any.Sample(account =>
    {
        var settlement = account.Settle();
        var byMonth = account.Months.ToDictionary(month => (month.Kind, month.Month));

        settlement.Total.ShouldBeGreaterThanOrEqualTo(Money.Zero);
        settlement.Debt.ShouldBeGreaterThanOrEqualTo(Money.Zero);
        settlement.Items.Select(item => (item.Kind, item.Month)).ShouldBeUnique();
        foreach (var item in settlement.Items)
        {
            var month = byMonth[(item.Kind, item.Month)];
            item.Amount.ShouldNotBe(Money.Zero);
            if (item.Amount > Money.Zero)
            {
                item.Amount.ShouldBe(month.Gap);
                item.Origin.ShouldBe(item.Month == account.List ? PaymentOrigin.Regular : PaymentOrigin.BackPayment);
            }
            else
            {
                item.Origin.ShouldBe(PaymentOrigin.Recovery);
                item.Amount.ShouldBeGreaterThanOrEqualTo(month.Gap);
            }
        }
    }, iter: Cases);

    [Fact]
    public void Settle_LeavesNoMonthUnpaid_AndPaidIsDueAndDebt() => Any.Sample(account =>
    {
        var settlement = account.Settle();
        var after = account.After(settlement);

        after.Months.ShouldAllBe(month => month.Gap <= Money.Zero);
        Sum(after.Months, month => month.Paid).ShouldBe(Sum(after.Months, month => month.Due.Amount) + settlement.Debt.Tenge);
        BenefitAccount.Debt(after.Months).ShouldBe(settlement.Debt);

        // The same seen from the list: it pays what was missing less what it keeps back.
        var recovered = -settlement.Items.Where(item => item.Origin == PaymentOrigin.Recovery).Sum(item => item.Amount.Tenge);
        settlement.Total.Tenge.ShouldBe(account.Months.Where(month => month.Gap > Money.Zero).Sum(month => month.Gap.Tenge) - recovered);
        settlement.Debt.Tenge.ShouldBe(-account.Months.Where(month => month.Gap < Money.Zero).Sum(month => month.Gap.Tenge) - recovered);
    }, iter: Cases);

    [Fact]
    public void Settle_OwesNothingOrPaysNothing() => Any.Sample(account =>
    {
        var settlement = account.Settle();
        return settlement.Debt == Money.Zero || settlement.Total == Money.Zero;
    }, iter: Cases);

    [Fact]
    public void Settle_ASecondTime_PaysNoMonthTwice() => Any.Sample(account =>
    {
        var first = account.Settle();

        var second = account.After(first).Settle();

        second.Items.ShouldBeEmpty();
        (second.Debt, second.UnsettledFrom).ShouldBe((first.Debt, first.UnsettledFrom));
    }, iter: Cases);

    [Fact]
    public void Settle_LooksNextAtTheFirstMonthThatIsOverpaid() => Any.Sample(account =>
    {
        var settlement = account.Settle();
        var overpaid = account.After(settlement).Months.Where(month => month.Gap < Money.Zero).Select(month => (ReportingMonth?)month.Month).Min();

        settlement.UnsettledFrom.ShouldBe(overpaid ?? (account.Facts.LastDay < account.List.Next.FirstDay ? null : account.List.Next));
    }, iter: Cases);

    [Fact]
    public void Settle_DoesNotAskInWhichOrderThingsWerePaidOrTold() => Gen.Select(Any, Gen.Int).Sample((account, seed) =>
    {
        var shuffled = account with { Posted = Care.Shuffle(account.Posted, seed), Facts = account.Facts.Shuffled(seed) };
        var (one, other) = (account.Settle(), shuffled.Settle());

        other.Items.ShouldBe(one.Items);
        (other.Debt, other.UnsettledFrom).ShouldBe((one.Debt, one.UnsettledFrom));
    });

    [Fact]
    public void TakeBack_TakesTheOldestFirst_AndNoMoreThanWasOverpaid() => Gen.Select(Any, Gen.Long[0, 300_000_00]).Sample((account, tiyn) =>
    {
        var amount = Money.FromTenge(tiyn / 100m);
        var overpaid = account.Months.Where(month => month.Gap < Money.Zero).OrderBy(month => month.Month).ThenBy(month => month.Kind).ToList();

        var items = BenefitAccount.TakeBack(account.Months, amount, PaymentOrigin.Repayment);

        (-items.Sum(item => item.Amount.Tenge)).ShouldBe(Math.Min(amount.Tenge, -overpaid.Sum(month => month.Gap.Tenge)));
        items.Select(item => (item.Kind, item.Month)).ShouldBe(overpaid.Take(items.Count).Select(month => (month.Kind, month.Month)));
        items.SkipLast(1).Select(item => item.Amount).ShouldBe(overpaid.Take(Math.Max(0, items.Count - 1)).Select(month => month.Gap));
        items.ShouldAllBe(item => item.Amount < Money.Zero && item.Origin == PaymentOrigin.Repayment);
    }, iter: Cases);

    private static ReportingMonth Month(int number) => ReportingMonth.Of(Care.First.AddMonths(number));

    private static decimal Sum(IEnumerable<AccountMonth> months, Func<AccountMonth, Money> amount) => months.Sum(month => amount(month).Tenge);

    private sealed record Account(CareFacts Facts, TermsHistory Terms, ReportingMonth List, IReadOnlyList<BenefitAmount> Posted)
    {
        public IReadOnlyList<AccountMonth> Months => BenefitAccount.Months(Facts, Terms, First, List, Posted);

        public Settlement Settle() => BenefitAccount.Settle(Months, List, Facts.LastDay);

        public Account After(Settlement settlement) =>
            this with { Posted = [.. Posted, .. settlement.Items.Select(item => new BenefitAmount(item.Kind, item.Month, item.Amount))] };
    }
}
