using System.Runtime.Versioning;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.IntegrationTests.BudgetPrints;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.IntegrationTests.Printing;

[UnsupportedOSPlatform("windows")]
public sealed class ChromiumPrinterTests
{
    private const string WriteFolderDown = "dirname \"$pdf\" >> \"$diary\"";

    private static CancellationToken TestCancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Print_ReturnsPdfOfTheDocumentAndFetchesNothing()
    {
        using var printer = Printer(new PrintingOptions());

        var pdf = new PdfText(await printer.PrintAsync(
            """<!DOCTYPE html><html lang="kk"><head><link rel="stylesheet" href="http://example.invalid/x.css"></head><body><h1>Abc</h1></body></html>""",
            TestCancelled));

        pdf.All.ShouldBe("Abc");
    }

    [Fact]
    public async Task Print_RemovesItsFolder()
    {
        using var browser = new FakeBrowser($"{WriteFolderDown}; echo PDF > \"$pdf\"");
        using var printer = Printer(browser.Options);

        var content = await printer.PrintAsync("<p>", TestCancelled);

        Encoding.ASCII.GetString(content).ShouldBe("PDF\n");
        Directory.Exists(browser.ReadDiary().ShouldHaveSingleItem()).ShouldBeFalse();
    }

    [Fact]
    public async Task Print_WhenItTakesTooLong_KillsTheBrowserWithItsChildren()
    {
        using var browser = new FakeBrowser($"{WriteFolderDown}; sleep 600 & echo $! >> \"$diary\"; wait");
        using var printer = Printer(browser.Options with { TimeLimit = TimeSpan.FromSeconds(2) });

        var failure = await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>", TestCancelled));

        failure.Failure.ShouldBe(PrintingFailure.TimedOut);
        var diary = browser.ReadDiary();
        Directory.Exists(diary[0]).ShouldBeFalse();
        FakeBrowser.IsRunning(diary[1]).ShouldBeFalse();
    }

    [Fact]
    public async Task Print_WhenTheReaderGoesAway_Stops()
    {
        using var browser = new FakeBrowser($"{WriteFolderDown}; sleep 600");
        using var printer = Printer(browser.Options);
        using var reader = CancellationTokenSource.CreateLinkedTokenSource(TestCancelled);

        var printing = printer.PrintAsync("<p>", reader.Token);
        await UntilAsync(() => browser.ReadDiary().Count == 1);
        await reader.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => printing);
        Directory.Exists(browser.ReadDiary()[0]).ShouldBeFalse();
    }

    [Fact]
    public async Task Print_RunsTwoBrowsersAtOnceAndNoMore()
    {
        // Nobody ends before two have begun, so that two do run at once.
        using var browser = new FakeBrowser(
            """
            echo begin >> "$diary"
            while [ "$(grep -c begin "$diary")" -lt 2 ]; do sleep 0.01; done
            sleep 0.1
            echo end >> "$diary"
            echo PDF > "$pdf"
            """);
        using var printer = Printer(browser.Options);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => printer.PrintAsync("<p>", TestCancelled)));

        var running = 0;
        browser.ReadDiary().Select(line => running += line == "begin" ? 1 : -1).Max().ShouldBe(2);
        running.ShouldBe(0);
    }

    [Fact]
    public async Task Print_WhenThereIsNoBrowser_SaysSo()
    {
        using var printer = Printer(new PrintingOptions { Browser = "no-such-browser" });

        var failure = await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>", TestCancelled));

        failure.Failure.ShouldBe(PrintingFailure.BrowserMissing);
    }

    [Fact]
    public async Task Print_WhenTheBrowserFails_TellsWhatItSaid()
    {
        using var browser = new FakeBrowser("echo 'no fonts today' >&2; exit 3");
        using var printer = Printer(browser.Options);

        var failure = await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>", TestCancelled));

        failure.Failure.ShouldBe(PrintingFailure.BrowserFailed);
        failure.Message.ShouldContain("no fonts today");
    }

    private static ChromiumPrinter Printer(PrintingOptions options) => new(options, NullLogger<ChromiumPrinter>.Instance);

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20, TestCancelled);
        }
    }
}
