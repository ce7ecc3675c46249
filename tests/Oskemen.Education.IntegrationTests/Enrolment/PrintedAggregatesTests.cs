using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Returns;

namespace Oskemen.Education.IntegrationTests.Enrolment;

/// <summary>Of 2016 the city's aggregates are known and nothing else.</summary>
public sealed class PrintedAggregatesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const char Space = '\u00A0';

    [Theory]
    [InlineData("kk", "жиынтық сандар", "есептелген")]
    [InlineData("ru", "сводные числа", "вычислено")]
    public async Task Enrolment_Of2016_IsComputedFromWhatWasPrinted(string language, string mark, string computed)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        var page = await official.GetDocumentAsync($"/{language}/enrolment/2016");

        page.QuerySelector(".page-head .status")!.TextContent.ShouldBe(mark);
        var total = page.QuerySelector("tr.subtotal")!;
        total.TextContent.ShouldContain(computed);
        total.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent).ShouldBe([$"33{Space}489", $"30{Space}833"]);
        page.QuerySelector("main")!.TextContent.ShouldContain($"14{Space}107");
        page.QuerySelector("main")!.TextContent.ShouldContain($"19{Space}382");
        page.QuerySelector(".sample-banner").ShouldBeNull();
    }

    [Theory]
    [InlineData("kk", "жиынтық сандар")]
    [InlineData("ru", "сводные числа")]
    public async Task Preschool_Of2016_IsComputedFromWhatWasPrinted(string language, string mark)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        var page = await official.GetDocumentAsync($"/{language}/preschool/2016");

        page.QuerySelector(".page-head .status")!.TextContent.ShouldBe(mark);
        page.QuerySelector("tr.subtotal td")!.TextContent.ShouldBe($"14{Space}731");
    }

    [Theory]
    [InlineData("/enrolment/2017")]
    [InlineData("/enrolment/1")]
    [InlineData("/enrolment/2025?occasion=FirstQuarter")]
    [InlineData("/enrolment/2016/grades.xlsx")]
    [InlineData("/preschool/2017")]
    [InlineData("/preschool/99999")]
    [InlineData("/preschool/2016/ages.csv")]
    public async Task YearThatIsNotKnown_IsMissingInBothLanguages(string address)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        foreach (var (language, message) in new[] { ("kk", "Бұл оқу жылы бойынша бекітілген мәлімет жоқ."), ("ru", "За этот учебный год утверждённых сведений нет.") })
        {
            using var answer = await official.Http.GetAsync($"/{language}{address}", TestContext.Current.CancellationToken);

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            ReturnSheetPage.Squeeze((await PortalClient.ReadAsync(answer)).Body!.TextContent).ShouldContain(message);
        }
    }

    [Theory]
    [InlineData("/kk/enrolment")]
    [InlineData("/ru/preschool")]
    public async Task LatestRealYear_IsWhereTheMenuLeads(string address)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        using var answer = await official.Http.GetAsync(address, TestContext.Current.CancellationToken);

        answer.Headers.Location!.OriginalString.ShouldBe(address + "/2016");
    }

    [Theory]
    [InlineData("/enrolment/2016")]
    [InlineData("/preschool/2016")]
    public async Task OpenCampaign_WithNothingApproved_HidesNeitherSamplesNorAggregates(string address)
    {
        foreach (var year in new[] { 2016, 2025 })
        {
            await fixture.Portal.OpenCampaignAsync(year, [Domain.Collection.ReturnForm.School, Domain.Collection.ReturnForm.Kindergarten]);
        }

        using var official = await fixture.Portal.SignInAsync(Role.Official);

        (await official.GetDocumentAsync("/kk" + address)).QuerySelector("tr.subtotal").ShouldNotBeNull();
        (await official.GetDocumentAsync("/kk" + address.Replace("2016", "2025", StringComparison.Ordinal))).QuerySelector(".sample-banner").ShouldNotBeNull();
    }
}
