using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

public sealed class AmountParserTests
{
    private static readonly Gen<Money> Amounts =
        Gen.Long[0, (long)(Money.MaxTenge * 100m)].Select(tiyn => Money.FromTenge(tiyn / 100m));

    public static TheoryData<string, long?, AmountProblem?, string?> Readings =>
        [.. AmountCases.All.Readings.Select(reading => (reading.Text, reading.Tiyn, reading.Problem, reading.Culprit))];

    [Theory]
    [MemberData(nameof(Readings))]
    public void Parse_OfSharedCase_ReadsOrRefuses(string text, long? tiyn, AmountProblem? problem, string? culprit)
    {
        var reading = AmountParser.Parse(text);

        reading.Value.ShouldBe(AmountCases.Amount(tiyn));
        reading.Problem.ShouldBe(problem);
        reading.Culprit.ShouldBe(culprit);
    }

    [Fact]
    public void Parse_OfNothing_IsEmpty() => AmountParser.Parse(null).ShouldBe(default);

    [Fact]
    public void Parse_OfWhatWasPrinted_ReturnsTheAmount() =>
        Amounts.Sample(amount => AmountParser.Parse(Format.Thousands(amount)).Value == amount);

    [Fact]
    public void Parse_OfAnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Char["0123456789 ,.-\u00A0\u202F\u2212"].Array[0, 40].Select(characters => new string(characters)))
            .Sample(text => AmountParser.Parse(text) is { Value: null } or { Problem: null });

    [Theory]
    [InlineData(9817.5, null)]
    [InlineData(-5, AmountProblem.Negative)]
    [InlineData(0.000001, AmountProblem.TooManyDecimals)]
    [InlineData(10_000_000_000, AmountProblem.TooLarge)]
    public void FromNumber_OfSpreadsheetNumber_KeepsTheSameRules(decimal thousands, AmountProblem? problem) =>
        AmountParser.FromNumber(thousands).Problem.ShouldBe(problem);
}
