using System.Diagnostics;
using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Testing;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Reports;

/// <summary>The annual report as PDF: printed, and from what was printed already.</summary>
internal static class ReportCommand
{
    private const string Pdf = "/kk/reports/2016/report.pdf";
    private const string Editions = "/kk/reports/2016/editions";
    private const string Published = $"{Editions}/1/report-2016-1-kk.pdf";
    private const int Printings = 5;
    private const int FromStore = 50;

    /// <summary>How many times as often once the portal has compiled what it runs often.</summary>
    private const int Warm = 3;

    public static async Task<string> RunAsync(Bench bench)
    {
        var (printings, fromStore) = (Math.Max(2, bench.Rounds(Printings)), bench.Rounds(FromStore));
        var database = await bench.DatabaseAsync();
        var report = (await PageRecorder.RecordAsync(database, MeasuredPage.All)).Single(page => page.Page.Name == "report");
        await PublishAsync(database);
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

        var (published, stored, page) = (new List<double>(), new List<double>(), new List<double>());
        for (var time = 0; time < fromStore * (1 + Warm); time++)
        {
            published.Add(await TimeAsync(client, Published));
            stored.Add(await TimeAsync(client, Pdf));
            page.Add(await TimeAsync(client, report.Page.Path));
        }

        return $"""
            {Head("", "ms", "memory of Chromium, MB")}
            {Row("draft as PDF, printed for the first time", Number(printed[0].Time), Number(printed[0].Memory))}
            {Row("draft as PDF, printed again", Number(Median(printed.Skip(1).Select(one => one.Time))), Number(Median(printed.Skip(1).Select(one => one.Memory))))}
            {Row("published edition as PDF, from store", $"{First(published)}, then {Later(published)}", "0")}
            {Row("draft as PDF, from store", $"{First(stored)}, then {Later(stored)}", "0")}
            {Row("the report's page", $"{First(page)}, then {Later(page)}", "0")}

            {printings} printings; then {fromStore * (1 + Warm)} answers each from store and as a page in turn, one at a time: the first {fromStore}, and those after them; medians. Printed again is what was printed before and has changed since. Memory is the highest sum over all processes below the portal, a page
            that several share counted once (PSS).
            """;
    }

    /// <summary>By a portal that has just been started.</summary>
    private static string First(List<double> times) => Number(Median(times.Take(times.Count / (1 + Warm))), 1);

    private static string Later(List<double> times) => Number(Median(times.Skip(times.Count / (1 + Warm))), 1);

    /// <summary>The first edition of the year, as its people publish it.</summary>
    private static async Task PublishAsync(TestDatabase database)
    {
        await using var portal = new PortalFactory(database);
        await portal.ApproveReportAsync();
        using var methodist = await portal.SignInAsync(Role.Methodist);
        using var head = await portal.SignInAsync(Role.Head);
        (await methodist.PostAsync(Editions, Editions, [])).Dispose();
        foreach (var (person, act) in new[] { (methodist, "submission"), (head, "approval"), (head, "publication") })
        {
            (await person.PostAsync(Editions, $"{Editions}/1/{act}", [])).Dispose();
        }
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
