using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

public sealed class FormatTests
{
    public static TheoryData<long?, string> Printed => [.. AmountCases.All.Printed.Select(printing => (printing.Tiyn, printing.Text))];

    public static TheoryData<long?, long?, string> Rates => [.. AmountCases.All.Rates.Select(rating => (rating.Paid, rating.Plan, rating.Text))];

    [Theory]
    [MemberData(nameof(Printed))]
    public void Thousands_OfSharedCase_PrintsAsTheBrowserDoes(long? tiyn, string text) =>
        Format.Thousands(AmountCases.Amount(tiyn)).ShouldBe(text);

    [Theory]
    [MemberData(nameof(Rates))]
    public void Rate_OfSharedCase_PrintsAsTheBrowserDoes(long? paid, long? plan, string text) =>
        Format.Rate(ExecutionRate.Of(AmountCases.Amount(paid), AmountCases.Amount(plan))).ShouldBe(text);

    [Theory]
    [InlineData("kk", "99,9%")]
    [InlineData("ru", "99,9\u00A0%")]
    public void Percent_InEitherLanguage_SetsTheSignAsTheLanguageDoes(string language, string text)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Cultures.Find(language)!;
        try
        {
            Format.Percent(new ExecutionRate(99.9m, IsExactlyFull: false)).ShouldBe(text);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
