using System.Net;
using System.Text;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.IntegrationTests.BudgetSheets;

public sealed class DownloadTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/kk/budget/2016/10/template.xlsx", "budget-2016-10-template.xlsx")]
    [InlineData("/ru/budget/2016/10/export.xlsx", "budget-2016-10.xlsx")]
    [InlineData("/kk/budget/2016/10/export.csv", "budget-2016-10.csv")]
    [InlineData("/ru/budget/2016/export.xlsx", "budget-2016.xlsx")]
    [InlineData("/kk/budget/2016/export.csv", "budget-2016.csv")]
    public async Task Get_OfAFile_NamesItInPlainLetters(string url, string name)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(name.EndsWith("csv", StringComparison.Ordinal) ? "text/csv" : XlsxFile.ContentType);
    }

    [Fact]
    public async Task Get_OfTheMonth_HoldsTheNineteenLinesAndTheTotals()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var book = await client.Http.GetByteArrayAsync("/kk/budget/2016/10/export.xlsx", TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(new MemoryStream(book));
        var sheet = workbook.Worksheet(1);

        sheet.CellsUsed(cell => cell.Address.ColumnNumber == 1 && cell.GetString().StartsWith("464.", StringComparison.Ordinal)).Count().ShouldBe(19);
        var total = sheet.LastRowUsed();
        total.Cell(4).Value.ShouldBe(9801653.4);
        total.Cell(5).Value.ShouldBe(9797942.5);
        total.Cell(6).Value.ShouldBe(3710.9);
        total.Cell(7).Value.ShouldBe(99.9);
    }

    [Fact]
    public async Task Get_OfTheCsv_HoldsTheSameFiguresWithDecimalCommas()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var csv = Encoding.UTF8.GetString(await client.Http.GetByteArrayAsync("/ru/budget/2016/10/export.csv", TestContext.Current.CancellationToken));

        csv.ShouldContain(";9801653,4;9797942,5;3710,9;99,9;");
        csv.ShouldContain(";154440,0;154440,0;0,0;100;");
    }

    [Theory]
    [InlineData("/kk/budget/2016/13/export.xlsx")]
    [InlineData("/kk/budget/2016/0/template.xlsx")]
    [InlineData("/kk/budget/1991/10/export.csv")]
    [InlineData("/kk/budget/1991/export.xlsx")]
    [InlineData("/kk/budget/99999/export.csv")]
    public async Task Get_OfAMonthOrYearThatIsNotThere_ReturnsNotFound(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfTheTemplateByTheHead_IsNotForHim()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        using var response = await client.Http.GetAsync("/kk/budget/2016/10/template.xlsx", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }
}
