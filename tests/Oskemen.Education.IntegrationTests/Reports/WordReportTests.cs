using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Printing.Word;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The report for a word processor.</summary>
public sealed class WordReportTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    public static TheoryData<int, string> Reports => new() { { 2016, "kk" }, { 2016, "ru" }, { SampleIndicators.Year, "kk" }, { SampleIndicators.Year, "ru" } };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Write_GivesWhatTheFormatAllows(int year, string language)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await WriteAsync(year, language)), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.PackageProperties.Language.ShouldBe(language == "kk" ? "kk-KZ" : "ru-RU");
        document.PackageProperties.Creator.ShouldNotBeNullOrEmpty();
        document.PackageProperties.Title!.ShouldContain(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Write_GivesTheSameBytesForTheSameReport(int year, string language)
    {
        var first = await WriteAsync(year, language);
        // A ZIP counts time in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);

        (await WriteAsync(year, language)).ShouldBe(first);
    }

    private async Task<byte[]> WriteAsync(int year, string language)
    {
        await using var db = fixture.Database.CreateContext();
        return WordReport.Write((await AnnualReportModel.FindAsync(db, year, Cultures.Find(language)!, TestContext.Current.CancellationToken))!);
    }
}
