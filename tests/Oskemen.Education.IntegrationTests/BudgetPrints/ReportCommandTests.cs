using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.IntegrationTests.BudgetPrints;

public sealed class ReportCommandTests(PortalFixture fixture) : IClassFixture<PortalFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-command-");

    private string Output => Path.Combine(_folder.FullName, "report.pdf");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("kk", "Білім беру жүйесін қаржыландыру")]
    [InlineData("ru", "Финансирование системы образования")]
    public async Task Report_WritesThePdfInItsLanguage(string language, string heading)
    {
        var exitCode = await RunAsync("2016", language, Output);

        exitCode.ShouldBe(0);
        new PdfText(await File.ReadAllBytesAsync(Output, TestContext.Current.CancellationToken)).Outline.ShouldContain($"2. {heading}");
    }

    [Fact]
    public async Task Report_WritesForAWordProcessorByTheEndOfTheName()
    {
        var output = Path.ChangeExtension(Output, ".docx");

        (await RunAsync("2016", "kk", output)).ShouldBe(0);

        (await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData(".doc")]
    [InlineData(".txt")]
    [InlineData("")]
    public async Task Report_WhenTheFormatIsAnother_FailsAndWritesNothing(string ending)
    {
        var output = Path.ChangeExtension(Output, ending);

        (await RunAsync("2016", "kk", output)).ShouldBe(1);

        File.Exists(output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2016", "en")]
    [InlineData("2016", null)]
    [InlineData("16th", "kk")]
    [InlineData("-2016", "kk")]
    [InlineData(null, "kk")]
    [InlineData("2031", "kk")]
    public async Task Report_WhenAskedForWhatIsNotThere_FailsAndWritesNothing(string? year, string? language)
    {
        (await RunAsync(year, language, Output)).ShouldBe(1);

        File.Exists(Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/folder/report.pdf")]
    public async Task Report_WhenItCannotBeWritten_Fails(string output) => (await RunAsync("2016", "kk", output)).ShouldBe(1);

    [Fact]
    public async Task Report_WhenChromiumIsMissing_FailsAndKeepsTheFileOfBefore()
    {
        await File.WriteAllTextAsync(Output, "before", TestContext.Current.CancellationToken);
        using var printer = new ChromiumPrinter(
            new PrintingOptions { Browser = "no-such-browser" }, fixture.Portal.Services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<ChromiumPrinter>>());

        // Of a year that no other test prints: what was printed before is taken from the store.
        (await RunAsync("2017", "kk", Output, printer)).ShouldBe(1);

        (await File.ReadAllTextAsync(Output, TestContext.Current.CancellationToken)).ShouldBe("before");
    }

    private async Task<int> RunAsync(string? year, string? language, string? output, params object[] services)
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var arguments = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["year"] = year, ["language"] = language, ["output"] = output })
            .Build();
        var command = ActivatorUtilities.CreateInstance<ReportCommand>(
            scope.ServiceProvider, [arguments, ActivatorUtilities.CreateInstance<ReportPrinter>(scope.ServiceProvider, services)]);
        return await command.RunAsync(TestContext.Current.CancellationToken);
    }
}
