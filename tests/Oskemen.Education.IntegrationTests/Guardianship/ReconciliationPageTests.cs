using System.Net;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Guardianship;

public sealed class ReconciliationPageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const char Space = '\u00A0';

    [Theory]
    [InlineData(Role.GuardianshipSpecialist)]
    [InlineData(Role.Head)]
    [InlineData(Role.Economist)]
    public async Task Reconciliation_Of2016_ComparesTheReportWithTheBudget(Role role)
    {
        using var client = await fixture.Portal.SignInAsync(role);

        var page = await client.GetDocumentAsync("/kk/guardianship/reconciliation/2016");

        // 390 × 21,21 × 10 against 464.015.015, and 12 × 21,21 × 10 against both lines of 464.030.
        string[] Cells(string programme) =>
            [.. page.QuerySelectorAll($"[data-programme='{programme}'] tr[data-month='10'] td").Select(cell => cell.TextContent)];
        Cells("464.015").ShouldBe([$"8{Space}271,9", $"82{Space}719,0", $"83{Space}191,6", "472,6"]);
        Cells("464.030").ShouldBe(["254,52", $"2{Space}545,2", $"6{Space}796,6", $"4{Space}251,4"]);
        page.QuerySelector("[data-programme='464.015'] tr[data-month='10'] th")!.TextContent.ShouldContain("бекітілмеген");
        page.QuerySelectorAll("[data-programme='464.015'] tr[data-month='9'] td").Select(cell => cell.TextContent).Last().ShouldBe("—");
    }

    [Fact]
    public async Task Reconciliation_ForAnOfficial_LeavesOutMonthsThatAreNotApproved()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        (await official.GetDocumentAsync("/kk/guardianship/reconciliation/2016")).QuerySelectorAll("tr[data-month]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Reconciliation_ShowsAdoptionsToTheRegistersOwnPeopleOnly()
    {
        using var specialist = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        (await specialist.GetDocumentAsync("/kk/guardianship/reconciliation/2016")).QuerySelector("[data-programme='464.022']")!.TextContent.ShouldContain($"3{Space}340,6");
        (await official.GetDocumentAsync("/kk/guardianship/reconciliation/2016")).QuerySelector("[data-programme='464.022']").ShouldBeNull();
    }

    [Theory]
    [InlineData("kk", "Түсіндірме сақталды.")]
    [InlineData("ru", "Объяснение сохранено.")]
    public async Task Note_IsKeptWithItsAuthor(string language, string saved)
    {
        using var specialist = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        var address = $"/{language}/guardianship/reconciliation/2016";
        var text = $"Төлем {Guid.NewGuid():N}";

        using var response = await specialist.PostAsync(address, $"{address}/notes", new() { ["Programme"] = "464.015", ["Month"] = "10", ["Text"] = text });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await specialist.GetDocumentAsync(address);
        page.QuerySelector("[role=status]")!.TextContent.ShouldBe(saved);
        page.QuerySelector("#notes + ul li")!.TextContent.ShouldContain(text);
        page.QuerySelector("#notes + ul li")!.TextContent.ShouldContain("Жанар Төлегенова");
    }

    [Theory]
    [InlineData("", "10", "x", "Бағдарламаны таңдаңыз.")]
    [InlineData("464.099", "10", "x", "Бағдарламаны таңдаңыз.")]
    [InlineData("464.015", "13", "x", "Ай 1-ден 12-ге дейін болады.")]
    [InlineData("464.015", "10", " ", "Айырманың неден шыққанын жазыңыз.")]
    public async Task Note_ThatIsWrong_IsToldAndKept(string programme, string month, string text, string message)
    {
        using var specialist = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        const string Address = "/kk/guardianship/reconciliation/2016";

        using var response = await specialist.PostAsync(Address, $"{Address}/notes", new() { ["Programme"] = programme, ["Month"] = month, ["Text"] = text });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
        page.QuerySelector("#Text")!.GetAttribute("value").ShouldBe(text);
    }

    [Fact]
    public async Task Reconciliation_OfAYearWithoutFigures_IsMissing()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        using var response = await official.Http.GetAsync("/kk/guardianship/reconciliation/2031", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reconciliation_IsDownloadedAsItIsShown()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var csv = await economist.Http.GetStringAsync("/kk/guardianship/reconciliation/2016/reconciliation.csv", TestContext.Current.CancellationToken);
        csv.ShouldContain("82719");
        csv.ShouldNotContain("464.022");
    }
}
