using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

/// <summary>Whatever is typed, a parser answers with a value or with what is wrong, and never breaks.</summary>
public sealed class ParserFuzzTests
{
    private const int Rounds = 5_000;

    private static readonly FormulaContext Figures = new(name => new FormulaResult(name.Length), (_, argument) => new FormulaResult(argument?.Length ?? 0));

    // What people type and paste, and what nobody types.
    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.String[Gen.Char["0123456789   \u00A0\u202F\u2009.,,-+\u2212\u2013()eE%'\"/*"], 0, 40],
        Gen.String[Gen.Char["0123456789.464"], 0, 14],
        Gen.String[Gen.Char["0123456789"], 11, 60],
        Gen.String[Gen.Char["abc_.()*/+-0123456789' \t\n"], 0, 40],
        Gen.String[Gen.Char["әғқңөұүһі٣४\0\u200B\uD800\uDC00\r\n0123456789"], 0, 20],
        Gen.String);

    [Fact]
    public void Amount_IsReadOrRefused() => Typed.Feed(
        Rounds,
        text =>
        {
            var reading = AmountParser.Parse(text);
            (reading.Value is null || reading.Problem is null).ShouldBeTrue();
            if (reading.Value is { } value)
            {
                AmountParser.Parse(Format.Thousands(value)).Problem.ShouldBeNull();
            }
        });

    [Fact]
    public void Code_IsReadOrRefused_AndIsWrittenAsItIsRead() => Typed.Feed(
        Rounds,
        text =>
        {
            if (ProgrammeCode.TryParse(text, out var code))
            {
                ProgrammeCode.Parse(code.Text).ShouldBe(code);
            }
        });

    [Fact]
    public void Iin_IsReadOrRefused_AndIsWrittenAsItIsRead() => Typed.Feed(
        Rounds,
        text =>
        {
            if (Iin.Parse(text, out var problem) is { } iin)
            {
                problem.ShouldBeNull();
                Iin.Parse(iin.Digits, out _).ShouldBe(iin);
            }
            else
            {
                problem.ShouldNotBeNull();
            }
        });

    [Fact]
    public void Formula_ComesToANumberOrToWhatIsWrong() => Typed.Feed(
        Rounds,
        text =>
        {
            var result = Formula.Evaluate(text, Figures);
            (result.Number is null).ShouldBe(result.Finding is not null);
        });
}
