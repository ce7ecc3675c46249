using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>A report that is printed again begins with the contents of the last time.</summary>
public sealed class ReportPrinterTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contents_OfAReportWhoseSectionsMoved_NameTheirPagesNow()
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var (db, printer) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<ReportPrinter>());
        var report = (await AnnualReportModel.FindAsync(db, 2016, Cultures.Ru, Cancellation))!;
        var sections = report.Document.Sections.Take(4).ToList();
        // The longest says nothing: what comes after it begins on an earlier page.
        DocumentSection[] shorter = [sections[0], sections[1] with { Blocks = [] }, sections[2], sections[3]];

        // The signature is the last.
        ReportContents.Check(await PrintAsync(sections, "A")).ShouldBe(5);
        ReportContents.Check(await PrintAsync(shorter, "A")).ShouldBe(5);
        ReportContents.Check(await PrintAsync(shorter, "B")).ShouldBe(5);

        Task<byte[]> PrintAsync(IReadOnlyList<DocumentSection> some, string mark) =>
            printer.PrintAsync(report with { Document = report.Document with { Sections = some }, Mark = mark }, Cancellation);
    }
}
