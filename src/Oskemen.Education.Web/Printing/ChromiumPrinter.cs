using System.ComponentModel;
using System.Diagnostics;

namespace Oskemen.Education.Web.Printing;

/// <summary>
/// Prints a self-contained HTML document as PDF: one short-lived headless Chromium per document, without network and with
/// a folder of its own that is removed afterwards. Another engine would replace this class and nothing else.
/// </summary>
public sealed class ChromiumPrinter(PrintingOptions options, ILogger<ChromiumPrinter> logger) : IDisposable
{
    private const int LongestComplaint = 2000;

    /// <summary>How long the streams of a browser that has ended may take to end as well.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private static readonly string[] UsualNames = ["chromium-headless-shell", "chromium", "google-chrome"];

    private readonly SemaphoreSlim _turns = new(options.MaxAtOnce);

    /// <exception cref="PrintingException">No browser, no PDF, or not in time.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken = default)
    {
        try
        {
            var pdf = await PrintInTurnAsync(html, cancellationToken);
            PrintingMeter.Printed();
            return pdf;
        }
        catch (PrintingException problem)
        {
            PrintingMeter.Failed(problem.Failure);
            throw;
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<byte[]> PrintInTurnAsync(string html, CancellationToken cancellationToken)
    {
        var browser = FindBrowser();
        await WaitForTurnAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("print-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, cancellationToken);
            var complaints = await RunAsync(browser, Arguments(folder.FullName, page, pdf), folder.FullName, cancellationToken);
            return File.Exists(pdf)
                ? await File.ReadAllBytesAsync(pdf, cancellationToken)
                : throw new PrintingException(PrintingFailure.BrowserFailed, $"{browser} printed nothing. {complaints}");
        }
        finally
        {
            Remove(folder);
            _turns.Release();
        }
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        PrintingMeter.Waiting(1);
        try
        {
            await _turns.WaitAsync(cancellationToken);
        }
        finally
        {
            PrintingMeter.Waiting(-1);
        }
    }

    private string FindBrowser()
    {
        string[] names = options.Browser is { } configured ? [configured] : UsualNames;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new PrintingException(PrintingFailure.BrowserMissing, $"No browser to print with: {string.Join(", ", names)} not found on PATH.");
    }

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        yield return "--headless";
        yield return $"--print-to-pdf={pdf}";
        yield return "--no-pdf-header-footer";
        yield return "--generate-pdf-document-outline";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        // Otherwise letters are set to whole pixels of a screen, and words look spaced out on paper.
        yield return "--font-render-hinting=none";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-background-networking";
        yield return "--disable-crash-reporter";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        if (Environment.IsPrivilegedProcess || Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true")
        {
            // Chromium's sandbox needs user namespaces, which root and containers do not get. The page is our own and runs no script.
            yield return "--no-sandbox";
        }

        yield return new Uri(page).AbsoluteUri;
    }

    /// <returns>What the browser wrote to its error stream.</returns>
    private async Task<string> RunAsync(string browser, IEnumerable<string> arguments, string home, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        using var process = Start(browser, arguments, home);
        await using var killing = limit.Token.Register(() => Kill(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        var streams = Task.WhenAll(output, errors);
        if (await Task.WhenAny(streams, Task.Delay(LastWords, CancellationToken.None)) != streams)
        {
            // Somebody holds them open whom a browser that died has left behind.
            EndLeftovers(home);
            await Task.WhenAny(streams, Task.Delay(LastWords, CancellationToken.None));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
        {
            throw new PrintingException(PrintingFailure.TimedOut, $"{browser} took longer than {options.TimeLimit}.");
        }

        var complaints = errors.IsCompletedSuccessfully ? await errors : "";
        return complaints.Length > LongestComplaint ? complaints[^LongestComplaint..] : complaints;
    }

    private void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is AggregateException or Win32Exception)
        {
            // On a thread of the timer nobody else would catch it, and the portal would end.
            logger.LogWarning(problem, "A browser could not be ended with all its children");
        }
    }

    /// <summary>Ends every process that was given the folder of a print for its home.</summary>
    private static void EndLeftovers(string home)
    {
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    if (File.ReadAllText($"/proc/{process.Id}/environ").Split('\0').Contains($"HOME={home}"))
                    {
                        process.Kill();
                    }
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or Win32Exception or InvalidOperationException)
                {
                    // Somebody else's, or gone by now.
                }
            }
        }
    }

    private static Process Start(string browser, IEnumerable<string> arguments, string home)
    {
        var start = new ProcessStartInfo(browser, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["HOME"] = start.Environment["TMPDIR"] = home;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PrintingException(PrintingFailure.BrowserMissing, $"{browser} cannot be started: {exception.Message}", exception);
        }
    }

    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException exception)
        {
            // The document is done; a file that the browser still writes is no reason to lose it.
            logger.LogWarning(exception, "The folder {Folder} of a print is left behind", folder.FullName);
        }
    }
}
