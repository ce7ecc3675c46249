using System.Diagnostics;
using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Support;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Reports;

/// <summary>The annual report as PDF: printed, and from what was printed already.</summary>
internal static class ReportCommand
{
    private const string Pdf = "/kk/reports/2016/report.pdf";
    private const int Printings = 5;
    private const int FromStore = 50;

    public static async Task<string> RunAsync(Bench bench)
    {
        var (printings, fromStore) = (bench.Rounds(Printings), bench.Rounds(FromStore));
        var database = await bench.DatabaseAsync();
        var report = (await PageRecorder.RecordAsync(database, MeasuredPage.All)).Single(page => page.Page.Name == "report");
        await using var portal = await bench.StartPortalAsync();
        using var client = Served.CreateClient(portal.Address);
        client.DefaultRequestHeaders.Add("Cookie", report.Cookies);
        await TimeAsync(client, report.Page.Path);

        var printed = new List<(double Time, double Memory)>();
        for (var printing = 0; printing < printings; printing++)
        {
            await database.ExecuteAsOwnerAsync("truncate printed_documents");
            using var done = new CancellationTokenSource();
            var memory = WatchAsync(portal.Id, done.Token);
            var time = await TimeAsync(client, Pdf);
            await done.CancelAsync();
            printed.Add((time, await memory));
        }

        var (stored, page) = (new List<double>(), new List<double>());
        for (var time = 0; time < fromStore; time++)
        {
            stored.Add(await TimeAsync(client, Pdf));
            page.Add(await TimeAsync(client, report.Page.Path));
        }

        return $"""
            {Head("", "ms", "memory of Chromium, MB")}
            {Row("PDF, printed", Number(Median(printed.Select(one => one.Time))), Number(Median(printed.Select(one => one.Memory))))}
            {Row("PDF, from store", Number(Median(stored), 1), "0")}
            {Row("the report's page", Number(Median(page), 1), "0")}

            {printings} printings, {fromStore} answers each from store and as a page in turn, one at a time; medians. Memory is the highest sum over all processes below the portal, a page
            that several share counted once (PSS).
            """;
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> WatchAsync(int process, CancellationToken done)
    {
        var most = 0.0;
        while (!done.IsCancellationRequested)
        {
            most = Math.Max(most, ProcessMemory.OfDescendants(process));
            await Task.Delay(10, CancellationToken.None);
        }

        return most;
    }
}
