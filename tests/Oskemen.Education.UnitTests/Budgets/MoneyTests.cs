using CsCheck;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public class MoneyTests
{
    private static readonly Gen<Money?> Amounts =
        Gen.Long[0, 999_999_999_999].Select(tiyn => Money.FromTenge(tiyn / 100m)).Nullable();

    [Fact]
    public void Thousands_AndTenge_AreTheSameAmount() => Amounts.Where(amount => amount is not null).Sample(amount =>
        Money.FromThousands(amount!.Value.Thousands).ShouldBe(amount.Value));

    [Theory]
    [InlineData("0.001")]
    [InlineData("10000000000000")]
    [InlineData("-10000000000000")]
    public void FromTenge_RefusesWhatIsNoAmount(string tenge) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Money.FromTenge(decimal.Parse(tenge, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void SumOfKnown_LeavesUnknownOut() => Amounts.Array[0, 12].Sample(amounts =>
        (Money.SumOfKnown(amounts)?.Tenge ?? 0).ShouldBe(amounts.Sum(amount => amount?.Tenge ?? 0)));

    [Fact]
    public void SumOfAll_IsUnknownAsSoonAsOneIs() => Amounts.Array[1, 12].Sample(amounts =>
        Money.SumOfAll(amounts).HasValue.ShouldBe(amounts.All(amount => amount.HasValue)));
}
