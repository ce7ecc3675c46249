using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public class ProgrammeCodeTests
{
    [Theory]
    [InlineData("464.003.015")]
    [InlineData(" 464.003.015 ")]
    [InlineData("464.003.015.")]
    public void Parse_TakesTheCodeAsReportsPrintIt(string text) => ProgrammeCode.Parse(text).Text.ShouldBe("464.003.015");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("464.003")]
    [InlineData("464.003.15")]
    [InlineData("464.003.0155")]
    [InlineData("464-003-015")]
    [InlineData("464.003.O15")]
    [InlineData("464.003.٠١٥")]
    [InlineData("464.003.016")]
    [InlineData("464.003.015.001")]
    public void TryParse_RefusesAnythingElse(string? text) => ProgrammeCode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("464.015.011", "464.015", "011", FundingSource.RepublicanTransfer)]
    [InlineData("464.015.015", "464.015", "015", FundingSource.Local)]
    [InlineData("464.015.028", "464.015", "028", FundingSource.OblastTransfer)]
    public void Parts_AreToldApart(string text, string programme, string subprogramme, FundingSource source)
    {
        var code = ProgrammeCode.Parse(text);
        (code.Programme, code.Subprogramme, code.Source).ShouldBe((programme, subprogramme, source));
    }
}
