using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing.Word;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The addresses of the annual report, and what its files are like.</summary>
public sealed class ReportsTests(ReportsFixture reports) : IClassFixture<ReportsFixture>
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Get_LeadsToBothFilesAndHasNoStylesOfItsOwn(string language)
    {
        using var person = await reports.Portal.Portal.SignInAsync(Role.Head);

        var page = await person.GetDocumentAsync($"/{language}/reports/2016");

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.DocumentElement.GetAttribute("data-mark").ShouldBe(Cultures.In(Cultures.Find(language)!, () => Strings.Print_DraftMark));
        page.QuerySelectorAll("style, [style], script").ShouldBeEmpty();
        page.QuerySelector($"nav a[href='/{language}/reports/2016/report.pdf']").ShouldNotBeNull();
        page.QuerySelector($"nav a[href='/{language}/reports/2016/report.docx']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/kk/reports/2031")]
    [InlineData("/kk/reports/2031/report.pdf")]
    [InlineData("/ru/reports/2031/report.docx")]
    public async Task Get_WhenThereIsNoSuchYear_Returns404(string url)
    {
        using var person = await reports.Portal.Portal.SignInAsync(Role.Head);

        using var response = await person.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("pdf", "application/pdf")]
    [InlineData("docx", WordReport.ContentType)]
    public void File_IsADownloadNamedByYearAndLanguage(string format, string type)
    {
        var headers = reports.File(format, "ru").Headers;

        headers.ContentType!.MediaType.ShouldBe(type);
        headers.ContentDisposition!.FileName.ShouldBe($"report-2016-ru.{format}");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void Contents_SayOnWhichPageEachSectionIs(string language)
    {
        ReportContents.Check(reports.File("pdf", language).Content).ShouldBe(16);
    }
}
