using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.BudgetMonths;

/// <summary>The real month: what the 2016 report prints, line by line.</summary>
public sealed class October2016Tests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("464.001.011", "5 109,0", "4 923,3", "185,7", "96,3")]
    [InlineData("464.001.015", "22 098,0", "22 090,6", "7,4", "99,9")]
    [InlineData("464.003.011", "1 591 800,8", "1 590 742,8", "1 058,0", "99,9")]
    [InlineData("464.003.015", "4 352 654,2", "4 350 980,5", "1 673,7", "99,9")]
    [InlineData("464.005.011", "91 931,0", "91 930,9", "0,1", "99,9")]
    [InlineData("464.005.015", "161 182,8", "161 181,8", "1,0", "99,9")]
    [InlineData("464.006.011", "154 440,0", "154 440,0", "0,0", "100")]
    [InlineData("464.006.015", "407 264,0", "407 263,0", "1,0", "99,9")]
    [InlineData("464.009.011", "352 665,9", "352 646,9", "19,0", "99,9")]
    [InlineData("464.009.015", "573 754,3", "573 712,2", "42,1", "99,9")]
    [InlineData("464.015.015", "83 256,0", "83 191,6", "64,4", "99,9")]
    [InlineData("464.022.015", "3 341,0", "3 340,6", "0,4", "99,9")]
    [InlineData("464.029.011", "4 163,0", "4 163,0", "0,0", "100")]
    [InlineData("464.029.015", "18 429,0", "18 427,5", "1,5", "99,9")]
    [InlineData("464.030.011", "961,0", "949,7", "11,3", "98,8")]
    [InlineData("464.030.015", "6 229,0", "5 846,9", "382,1", "93,8")]
    [InlineData("464.040.011", "1 775 416,0", "1 775 176,7", "239,3", "99,9")]
    [InlineData("464.040.015", "7 079,0", "7 077,7", "1,3", "99,9")]
    [InlineData("464.067.015", "189 879,4", "189 856,8", "22,6", "99,9")]
    public async Task Line_ShowsWhatTheReportPrints(string code, string plan, string paid, string unspent, string percent)
    {
        var page = await OpenAsync("kk");

        Plain(page.Field(code, "Plan")).ShouldBe(plan);
        Plain(page.Field(code, "Paid")).ShouldBe(paid);
        Plain(page.Figure($"[data-line='{code}']", "unspent")).ShouldBe(unspent);
        page.Figure($"[data-line='{code}']", "rate").ShouldBe(percent);
    }

    [Theory]
    [InlineData("[data-total]", "9 801 653,4", "9 797 942,5", "3 710,9", "99,9")]
    [InlineData("[data-source-total=RepublicanTransfer]", "3 976 486,7", "3 974 973,3", "1 513,4", "99,9")]
    [InlineData("[data-source-total=Local]", "5 825 166,7", "5 822 969,2", "2 197,5", "99,9")]
    public async Task Totals_AreTheSumsOfTheLines(string selector, string plan, string paid, string unspent, string percent)
    {
        var page = await OpenAsync("ru");

        Plain(page.Figure(selector, "plan")).ShouldBe(plan);
        Plain(page.Figure(selector, "paid")).ShouldBe(paid);
        Plain(page.Figure(selector, "unspent")).ShouldBe(unspent);
        page.Figure(selector, "rate").ShouldBe(percent);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Contradiction_WithThePrintedTotals_IsShownWithBothValues(string language)
    {
        var page = await OpenAsync(language);

        var contradictions = Plain(page.Document.QuerySelector(".contradictions")!.TextContent);
        foreach (var figure in new[] { "9 797 942,9", "9 797 942,5", "3 710,5", "3 710,9" })
        {
            contradictions.ShouldContain(figure);
        }
    }

    [Fact]
    public async Task Grid_Has19LinesAnd11Programmes_AndNoInventedFigure()
    {
        var page = await OpenAsync("kk");

        page.Document.QuerySelectorAll("tr[data-line]").Length.ShouldBe(19);
        page.Document.QuerySelectorAll("tr.programme").Length.ShouldBe(11);
        page.Figure("[data-total]", "annual-rate").ShouldBe("—");
        page.Figure("[data-total]", "month-alone").ShouldBe("—");
    }

    [Fact]
    public async Task Percent_IsPrintedAs100WithoutDecimalTwice()
    {
        var page = await OpenAsync("kk");

        page.Document.QuerySelectorAll("tr[data-line] [data-figure=rate]").Select(cell => cell.TextContent.Trim())
            .Where(text => text.StartsWith("100", StringComparison.Ordinal)).ShouldBe(["100", "100"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(11)]
    public async Task MonthsThatAreNotKnown_AreEmpty(int month)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client, $"/kk/budget/2016/{month}");

        page.Document.QuerySelectorAll("input[data-cell]").ShouldAllBe(input => input.GetAttribute("value") == "");
        page.Figure("[data-total]", "paid").ShouldBe("—");
    }

    private async Task<MonthPage> OpenAsync(string language)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        return await MonthPage.OpenAsync(client, $"/{language}/budget/2016/10");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
