using CsCheck;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public class ExecutionRateTests
{
    private static readonly Gen<Money> Amounts = Gen.OneOf(
        Gen.Long[0, 999_999_999_999_999].Select(ToMoney),
        Gen.Long[0, 1_000_000].Select(ToMoney),
        Gen.Long[0, 200].Select(ToMoney));

    /// <summary>A plan, and a paid amount that is anywhere or only a few tiyn away from it.</summary>
    private static readonly Gen<(Money Plan, Money Paid)> Pairs = Gen.OneOf(
        Gen.Select(Amounts, Amounts),
        Gen.Select(Amounts, Gen.Long[-3, 3], (plan, off) => (plan, ToMoney(Math.Max(0, ((long)(plan.Tenge * 100)) + off)))))
        .Where(pair => pair.Item1 > Money.Zero);

    [Fact]
    public void Percent_IsNeverAboveTheExactValueAndLessThanATenthBelow() => Pairs.Sample(pair =>
    {
        var percent = ExecutionRate.Of(pair.Paid, pair.Plan)!.Value.Percent;
        // Compared by multiplication, so that no division blurs the check.
        (percent * pair.Plan.Tenge).ShouldBeLessThanOrEqualTo(100 * pair.Paid.Tenge);
        ((percent + 0.1m) * pair.Plan.Tenge).ShouldBeGreaterThan(100 * pair.Paid.Tenge);
    });

    [Fact]
    public void Percent_IsBelow100WhileAnythingIsUnspent() => Pairs.Where(pair => pair.Paid < pair.Plan).Sample(pair =>
        ExecutionRate.Of(pair.Paid, pair.Plan)!.Value.Percent.ShouldBeLessThan(100));

    [Fact]
    public void Percent_IsExactlyFullOnlyWhenPaidIsThePlan() => Pairs.Sample(pair =>
        ExecutionRate.Of(pair.Paid, pair.Plan)!.Value.IsExactlyFull.ShouldBe(pair.Paid == pair.Plan));

    [Fact]
    public void Percent_OfThePlanItself_Is100() => Amounts.Where(plan => plan > Money.Zero).Sample(plan =>
        ExecutionRate.Of(plan, plan).ShouldBe(new ExecutionRate(100, true)));

    [Fact]
    public void Percent_HasAtMostOneDecimal() => Pairs.Sample(pair =>
        Money.HasDecimals(ExecutionRate.Of(pair.Paid, pair.Plan)!.Value.Percent, 1).ShouldBeTrue());

    [Fact]
    public void Percent_WhenPlanIsZero_IsNone() => Amounts.Sample(paid => ExecutionRate.Of(paid, Money.Zero).ShouldBeNull());

    [Fact]
    public void Percent_WhenEitherIsUnknown_IsNone()
    {
        ExecutionRate.Of(null, Money.FromThousands(1)).ShouldBeNull();
        ExecutionRate.Of(Money.FromThousands(1), null).ShouldBeNull();
    }

    [Theory]
    [InlineData(91_931.0, 91_930.9, 99.9)]
    [InlineData(5_109.0, 4_923.3, 96.3)]
    [InlineData(6_229.0, 5_846.9, 93.8)]
    [InlineData(154_440.0, 154_440.0, 100)]
    [InlineData(1_000.0, 1_000.4, 100.0)]
    [InlineData(1_000.0, 1_012.39, 101.2)]
    [InlineData(3.0, 2.0, 66.6)]
    public void Percent_IsCutOffAfterOneDecimal(double plan, double paid, double expected) =>
        ExecutionRate.Of(Money.FromThousands((decimal)paid), Money.FromThousands((decimal)plan))!.Value.Percent.ShouldBe((decimal)expected);

    private static Money ToMoney(long tiyn) => Money.FromTenge(tiyn / 100m);
}
