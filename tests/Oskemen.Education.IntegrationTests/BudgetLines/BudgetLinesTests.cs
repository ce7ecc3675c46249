using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.IntegrationTests.BudgetLines;

public sealed class BudgetLinesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/ru/budget/2016/lines/new";

    [Fact]
    public async Task Post_OfALineOfANewProgramme_AddsItToTheOpenMonths()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.PostAsync(Page, Page, Form("464.099.028.", "Жаңа бағдарлама", "Новая программа", "11"));

        response.Headers.Location!.ToString().ShouldBe("/ru/budget/2016/lines");
        (await MonthsOfAsync("464.099.028")).ShouldBe([11, 12]);
        (await client.GetDocumentAsync("/ru/budget/2016/lines")).QuerySelectorAll("td[lang=ru]")[^1].TextContent.ShouldBe("Новая программа");
    }

    [Fact]
    public async Task Post_OfALineOfAKnownProgramme_NeedsNoName()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.PostAsync(Page, Page, Form("464.003.028", "", "", "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MonthsOfAsync("464.003.028")).Count.ShouldBe(12);
    }

    [Theory]
    [InlineData("464.003", "Code")]
    [InlineData("464.003.099", "Code")]
    [InlineData("464.003.015", "Code")]
    [InlineData("", "Code")]
    [InlineData("464.088.015", "NameRu")]
    public async Task Post_WhenTheLineCannotBeAdded_Returns400AtTheFieldWithWhatWasTyped(string code, string field)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.PostAsync(Page, Page, Form(code, "Аты", "", "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector<IHtmlInputElement>("#Code")!.Value.ShouldBe(code);
        page.QuerySelector("#NameKk")!.TextContent.Trim().ShouldBe("Аты");
    }

    [Fact]
    public async Task Post_OfTheSameLineTwiceAtOnce_AddsItOnce()
    {
        using var one = await fixture.Portal.SignInAsync(Role.Economist);
        using var other = await fixture.Portal.SignInAsync(Role.Economist);
        var form = Form("464.077.015", "Қатар", "Одновременно", "1");

        var responses = await Task.WhenAll(one.PostAsync(Page, Page, form), other.PostAsync(Page, Page, form));

        responses.Select(response => response.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        (await MonthsOfAsync("464.077.015")).Count.ShouldBe(12);
    }

    [Fact]
    public async Task Post_OfNames_CorrectsThemInThisYearAlone()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await using var db = fixture.Database.CreateContext();
        var id = await db.BudgetProgrammes.Where(programme => programme.Year == 2016 && programme.Number == "464.067")
            .Select(programme => programme.Id).SingleAsync(TestContext.Current.CancellationToken);
        var url = $"/kk/budget/2016/lines/programmes/{id}";

        using var response = await client.PostAsync(url, url, new() { ["NameKk"] = " Күрделі шығыстар ", ["NameRu"] = "Капитальные расходы" });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var names = await db.BudgetProgrammes.Where(programme => programme.Number == "464.067")
            .ToDictionaryAsync(programme => programme.Year, programme => programme.NameKk, TestContext.Current.CancellationToken);
        names[2016].ShouldBe("Күрделі шығыстар");
        names[2015].ShouldNotBe("Күрделі шығыстар");
    }

    [Theory]
    [InlineData("", "Название")]
    [InlineData("long", "Название")]
    public async Task Post_OfNamesThatDoNotFit_Returns400AtTheField(string nameKk, string nameRu)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await using var db = fixture.Database.CreateContext();
        var id = await db.BudgetProgrammes.Where(programme => programme.Year == 2016).MinAsync(programme => programme.Id, TestContext.Current.CancellationToken);
        var url = $"/kk/budget/2016/lines/programmes/{id}";
        var typed = nameKk == "long" ? new string('ә', BudgetProgramme.NameMaxLength + 1) : nameKk;

        using var response = await client.PostAsync(url, url, new() { ["NameKk"] = typed, ["NameRu"] = nameRu });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("#NameKk-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector("#NameRu")!.TextContent.Trim().ShouldBe(nameRu);
    }

    [Fact]
    public async Task Get_OfAProgrammeOfAnotherYear_Returns404()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await using var db = fixture.Database.CreateContext();
        var id = await db.BudgetProgrammes.Where(programme => programme.Year == 2015).MinAsync(programme => programme.Id, TestContext.Current.CancellationToken);

        using var response = await client.Http.GetAsync($"/kk/budget/2016/lines/programmes/{id}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Form(string code, string nameKk, string nameRu, string fromMonth) =>
        new() { ["Code"] = code, ["NameKk"] = nameKk, ["NameRu"] = nameRu, ["FromMonth"] = fromMonth };

    private async Task<List<int>> MonthsOfAsync(string code)
    {
        var wanted = ProgrammeCode.Parse(code);
        await using var db = fixture.Database.CreateContext();
        return await db.BudgetMonths.Where(month => month.Year == 2016 && month.Entries.Any(entry => entry.Line.Code == wanted))
            .OrderBy(month => month.Month).Select(month => month.Month).ToListAsync(TestContext.Current.CancellationToken);
    }
}
