using CsCheck;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.UnitTests.Indicators;

public sealed class FormulaTests
{
    private static readonly Dictionary<string, decimal> Figures = new() { ["a"] = 6, ["b.c_1"] = 4, ["zero"] = 0 };

    private static readonly FormulaContext Context = new(
        name => Figures.TryGetValue(name, out var number) ? new FormulaResult(number) : FormulaResult.No(FormulaProblem.UnknownName, name),
        (name, argument) => (name, argument) switch
        {
            ("TEN", null) => new FormulaResult(10),
            ("LENGTH", { } word) => new FormulaResult(word.Length),
            _ => FormulaResult.No(FormulaProblem.UnknownName, name),
        });

    [Theory]
    [InlineData("7", "7")]
    [InlineData("a", "6")]
    [InlineData("a + b.c_1", "10")]
    [InlineData("a - b.c_1 - 1", "1")]
    [InlineData("2+3*4", "14")]
    [InlineData("(2+3)*4", "20")]
    [InlineData("100*a/(a + b.c_1)", "60")]
    [InlineData("8/4/2", "1")]
    [InlineData("-a + 2.5", "-3.5")]
    [InlineData("TEN() - LENGTH('plan') - LENGTH(2016)", "2")]
    public void Formula_ComesToItsNumber(string formula, string number) =>
        Formula.Evaluate(formula, Context).ShouldBe(new FormulaResult(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("a / zero", FormulaProblem.DivisionByZero, "zero")]
    [InlineData("1/(a - 6)", FormulaProblem.DivisionByZero, "(a - 6)")]
    [InlineData("a + nobody", FormulaProblem.UnknownName, "nobody")]
    [InlineData("NOTHING(a)", FormulaProblem.UnknownName, "NOTHING")]
    [InlineData("", FormulaProblem.Unreadable, "")]
    [InlineData("a +", FormulaProblem.Unreadable, "")]
    [InlineData("(a", FormulaProblem.Unreadable, "")]
    [InlineData("a b.c_1", FormulaProblem.Unreadable, "b.c_1")]
    [InlineData("1.2.3", FormulaProblem.Unreadable, "1.2.3")]
    [InlineData("a; drop", FormulaProblem.Unreadable, "; drop")]
    [InlineData("79228162514264337593543950335*10", FormulaProblem.Unreadable, "79228162514264337593543950335*10")]
    public void Formula_ThatComesToNothing_SaysWhy(string formula, FormulaProblem problem, string name) =>
        Formula.Evaluate(formula, Context).ShouldBe(FormulaResult.No(problem, name));

    [Fact]
    public void Formula_WhateverItSays_NeverThrows() =>
        Gen.String[Gen.Char["abzero+-*/()1. TEN';Я"], 0, 30]
            .Sample(formula => Formula.Evaluate(formula, Context) is { } result && (result.Number is null || result.Finding is null));

    [Fact]
    public void Sums_AreTheSameAsOurs() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 1000], Gen.Int[1, 1000]).Sample((x, y, z) =>
            Formula.Evaluate($"{x} + {y}*(3 - {z})", Context).Number == x + (y * (3 - z)));

    [Theory]
    [InlineData("8.9992", RoundingRule.TruncateToTenth, "8.9")]
    [InlineData("25.149", RoundingRule.TruncateToWhole, "25")]
    [InlineData("32.388", RoundingRule.RoundToTenth, "32.4")]
    [InlineData("28.9", RoundingRule.RoundToWhole, "29")]
    [InlineData("0.05", RoundingRule.RoundToTenth, "0.1")]
    [InlineData("-2.49", RoundingRule.TruncateToTenth, "-2.4")]
    public void Shorten_FollowsTheRule(string value, RoundingRule rule, string shortened) =>
        Rounding.Shorten(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), rule)
            .ShouldBe(decimal.Parse(shortened, System.Globalization.CultureInfo.InvariantCulture));
}
