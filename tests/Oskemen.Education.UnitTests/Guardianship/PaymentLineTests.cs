using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>A case on a list, whatever was paid of it before.</summary>
public class PaymentLineTests
{
    private const int Cases = 2000;
    private const string Account = "KZ86125KZT5004100100";

    private static readonly Gen<(CareFacts Facts, ReportingMonth List, IReadOnlyList<AccountMonth> Months)> Any =
        Gen.Select(Care.Facts, Care.Terms, Gen.Int[0, 14], Gen.Select(Care.Kind, Gen.Int[0, 14], Gen.Long[-60_000_00, 200_000_00]).Array[0, 12]).Select(
            (facts, terms, length, paid) =>
            {
                var list = Month(length);
                var posted = paid.Where(one => one.Item2 <= length).Select(one => new BenefitAmount(one.Item1, Month(one.Item2), Money.FromTenge(one.Item3 / 100m)));
                return (facts, list, BenefitAccount.Months(facts, terms, Month(0), list, [.. posted]));
            });

    [Fact]
    public void Line_WithAnAccount_IsTheSettlement() => Any.Sample((facts, list, months) =>
    {
        var line = new PaymentLine(1, 2, Account, months, list, facts.LastDay);
        var settlement = BenefitAccount.Settle(months, list, facts.LastDay);

        line.Items.ShouldBe(settlement.Items);
        (line.Total, line.Debt, line.UnsettledFrom).ShouldBe((settlement.Total, settlement.Debt, settlement.UnsettledFrom?.FirstDay));
        line.Total.Tenge.ShouldBe(line.Items.Sum(item => item.Amount.Tenge));
    }, iter: Cases);

    [Fact]
    public void Line_TellsWhyItPaysNothing_AndOnlyThen() => Gen.Select(Any, Gen.Bool).Sample((any, hasAccount) =>
    {
        var line = new PaymentLine(1, 2, hasAccount ? Account : null, any.Months, any.List, any.Facts.LastDay);

        line.Total.ShouldBeGreaterThanOrEqualTo(Money.Zero);
        (line.WhyUnpaid is null).ShouldBe(line.Total > Money.Zero);
        if (line.WhyUnpaid is { } why)
        {
            var dues = any.Months.Where(month => month.Month == any.List).Select(month => month.Due).ToList();
            why.ShouldBe(
                !hasAccount && any.Months.Any(month => month.Gap > Money.Zero) ? WhyUnpaid.AccountMissing
                : line.Items.Count > 0 ? WhyUnpaid.Recovered
                : dues.Find(due => due.PaidDays == 0 && due.PausedDays > 0)?.PauseReason is { } reason ? Enum.Parse<WhyUnpaid>($"{reason}")
                : dues.Exists(due => due.IsRateUnknown) ? WhyUnpaid.RateUnknown
                : WhyUnpaid.NothingDue);
        }
    }, iter: Cases);

    [Fact]
    public void Line_WithoutAnAccount_PaysNothingAndSettlesNothing() => Any.Where(any => any.Months.Any(month => month.Gap > Money.Zero)).Sample((facts, list, months) =>
    {
        var line = new PaymentLine(1, 2, account: null, months, list, facts.LastDay);

        line.Items.ShouldBeEmpty();
        line.Total.ShouldBe(Money.Zero);
        line.UnsettledFrom.ShouldBe(Month(0).FirstDay);
        line.Debt.ShouldBe(BenefitAccount.Debt(months));
    }, iter: Cases);

    [Fact]
    public void EveryReasonOfAPause_IsAReasonOfALine() =>
        Enum.GetValues<PauseReason>().Select(reason => $"{(WhyUnpaid)(int)reason}").ShouldBe(Enum.GetNames<PauseReason>());

    private static ReportingMonth Month(int number) => ReportingMonth.Of(Care.First.AddMonths(number));
}
