using System.Net;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.BudgetMonths;

public sealed class SaveMonthTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Code = "464.030.015";
    private const string Other = "464.030.011";

    [Theory]
    [InlineData("Paid", "12 34 5")]
    [InlineData("Paid", "161 181,8О")]
    [InlineData("Paid", "1,234,567.8")]
    [InlineData("Paid", "жоқ")]
    [InlineData("Paid", "5 846,900001")]
    [InlineData("Paid", "−5")]
    [InlineData("Plan", "-1")]
    [InlineData("Plan", "99999999999999")]
    [InlineData("Registered", "1..2")]
    [InlineData("Unpaid", "-0,1")]
    [InlineData("Saving", "a")]
    public async Task Post_WhenAnAmountCannotBeTaken_Returns400AndKeepsWhatWasTyped(string field, string text)
    {
        foreach (var language in new[] { "kk", "ru" })
        {
            using var client = await fixture.Portal.SignInAsync(Role.Economist);
            var page = await MonthPage.OpenAsync(client, $"/{language}/budget/2016/10");
            var stored = await StoredAsync(Code);

            (await page.Type(Code, field, text).SaveAsync()).ShouldBe(HttpStatusCode.BadRequest);

            page.InputValue(Code, field).ShouldBe(text);
            page.Errors.ShouldNotBeEmpty();
            page.RowText(Code).ShouldContain(page.Document.QuerySelector(".error-summary a")!.TextContent.Trim());
            page.Document.Title.ShouldNotBeNull().ShouldStartWith(language == "kk" ? "Қате: " : "Ошибка: ");
            (await StoredAsync(Code)).ShouldBe(stored);
        }
    }

    [Theory]
    [InlineData("5 800,1", 5_800_100)]
    [InlineData("5\u202F800,1", 5_800_100)]
    [InlineData("5\u00A0800,2", 5_800_200)]
    [InlineData("5800.3", 5_800_300)]
    [InlineData("5 800.4", 5_800_400)]
    [InlineData("5800,00001", 5_800_000.01)]
    public async Task Post_WhenAnAmountIsTypedInAnyUsualWay_IsStoredExactly(string text, double tenge)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client);

        (await page.Type(Code, "Paid", text).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await StoredAsync(Code)).ShouldBe((decimal)tenge);
    }

    [Fact]
    public async Task Post_WhenSomebodyElseSavedTheSameLine_Returns409AndShowsBothValues()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var mine = await MonthPage.OpenAsync(client);
        var theirs = await MonthPage.OpenAsync(client);
        (await theirs.Type(Code, "Paid", "5 111,1").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await mine.Type(Code, "Paid", "5 222,2").SaveAsync()).ShouldBe(HttpStatusCode.Conflict);

        mine.InputValue(Code, "Paid").ShouldBe("5 222,2");
        mine.RowText(Code).ShouldContain("5\u00A0111,1");
        (await StoredAsync(Code)).ShouldBe(5_111_100);
    }

    [Theory]
    [InlineData("5 333,1", "5 333,2", false, 5_333_200)]
    [InlineData("5 333,3", "5 333,4", true, 5_333_300)]
    public async Task Post_AfterAConflict_WritesWhatThePersonChose(string their, string my, bool takeStored, int expected)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var mine = await MonthPage.OpenAsync(client);
        var theirs = await MonthPage.OpenAsync(client);
        (await theirs.Type(Code, "Paid", their).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await mine.Type(Code, "Paid", my).SaveAsync()).ShouldBe(HttpStatusCode.Conflict);

        var again = mine.Again();
        if (takeStored)
        {
            again.Type(Code, "TakeStored", "true");
        }

        (await again.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await StoredAsync(Code)).ShouldBe(expected);
    }

    [Fact]
    public async Task Post_WhenSomebodyElseSavedAnotherLine_SavesBoth()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var mine = await MonthPage.OpenAsync(client);
        var theirs = await MonthPage.OpenAsync(client);
        (await theirs.Type(Other, "Paid", "940,1").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await mine.Type(Code, "Paid", "5 555,5").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await StoredAsync(Code)).ShouldBe(5_555_500);
        (await StoredAsync(Other)).ShouldBe(940_100);
    }

    [Fact]
    public async Task Post_WithoutChange_WritesNothing()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client);
        var before = await VersionsAsync();

        await page.SaveAsync();

        (await VersionsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Post_WithANote_KeepsItAndShowsItAsText()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client);

        await page.Type(Other, "Note", "<script>alert(1)</script>\r\nекінші жол").Type(Other, "Reason", "Үнемдеу").Type(Other, "Saving", "1").SaveAsync();

        var saved = await MonthPage.OpenAsync(client);
        saved.Field(Other, "Note").ShouldBe("<script>alert(1)</script>\nекінші жол");
        saved.Document.QuerySelectorAll("script").ShouldAllBe(script => !script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_WithTheTreasurysTotals_ShowsWhatDoesNotAddUp()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client);

        (await page.TypeTotal("TreasuryPlan", "9 801 653,5").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await MonthPage.OpenAsync(client)).Document.QuerySelector(".contradictions")!.TextContent.ShouldContain("9\u00A0801\u00A0653,5");

        await (await MonthPage.OpenAsync(client)).TypeTotal("TreasuryPlan", "").SaveAsync();
        (await MonthPage.OpenAsync(client)).Document.QuerySelector(".contradictions")!.TextContent.ShouldNotContain("9\u00A0801\u00A0653,5");
    }

    [Fact]
    public async Task Post_WithALineTheMonthDoesNotHave_IsRefused()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(client);
        var before = await VersionsAsync();

        (await page.Type(Code, "Code", "464.999.015").SaveAsync()).ShouldBe(HttpStatusCode.Conflict);

        (await VersionsAsync()).ShouldBe(before);
    }

    private Task<decimal> StoredAsync(string code) => fixture.Database.ScalarAsync<decimal>(
        $"""
        select e.paid from execution_entries e
        join budget_months m on m.id = e.month_id join budget_lines l on l.id = e.line_id
        where m.year = 2016 and m.month = 10 and l.code = '{code}'
        """);

    private Task<string> VersionsAsync() => fixture.Database.ScalarAsync<string>("select string_agg(xmin::text, ',' order by id) from execution_entries");
}
