using System.Net;
using Oskemen.Education.Benchmarks.Support;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>The pages under load beside their floors, in turn, so that whatever else the machine does meets all three.</summary>
internal static class LoadCommand
{
    private const int UsualRounds = 5;
    private const int Seconds = 4;

    // A page runs as code compiled in a hurry until it has been asked for often enough; a portal that has run for an hour no longer does.
    private const int WarmingSeconds = 15;

    public static async Task<string> RunAsync(Bench bench)
    {
        var database = await bench.DatabaseAsync();
        var pages = await PageRecorder.RecordAsync(database, MeasuredPage.All);
        var folder = bench.Folder("load");
        await using var floors = await Floors.StartAsync(pages, folder, database.PortalConnection);
        await using var portal = await bench.StartPortalAsync();
        var count = bench.Rounds(UsualRounds);
        var idle = ProcessMemory.Of(portal.Id, "VmRSS");
        foreach (var page in pages)
        {
            await CompareAsync(portal, page);
            await RoundAsync(portal, floors, page, folder, WarmingSeconds);
        }

        var rows = new List<string> { Head("page", "SQL commands", "KB", "static/s", "raw/s", "portal/s", "portal : raw", "median ms", "p99 ms", "p99 : median", "CPU ms, raw", "CPU ms, portal") };
        foreach (var page in pages)
        {
            var rounds = new List<(Wrk Static, Wrk Raw, Wrk Portal)>();
            for (var round = 0; round < count; round++)
            {
                rounds.Add(await RoundAsync(portal, floors, page, folder));
            }

            rows.Add(Describe(page, rounds));
            Console.WriteLine(rows[^1]);
        }

        var resident = ProcessMemory.Of(portal.Id, "VmRSS");
        return $"""
            {string.Join('\n', rows)}

            Memory of the portal, resident: {Number(idle)} MB after the first answer, {Number(resident)} MB after the load, {Number(ProcessMemory.Of(portal.Id, "VmHWM"))} MB at most.
            {Wrk.Connections} connections, {count} rounds of {Seconds} s each after {WarmingSeconds} s of warming, medians; ratios are medians of the rounds' own ratios. CPU: time of the processor that the answering process
            itself spends on a page, PostgreSQL's not counted; it hardly depends on what else the machine does.
            """;
    }

    private static async Task<(Wrk Static, Wrk Raw, Wrk Portal)> RoundAsync(
        Served portal, Floors floors, RecordedPage page, string folder, int seconds = Seconds)
    {
        string? script = null;
        if (page.Page.Form is { } form)
        {
            script = Path.Combine(folder, $"{page.Page.Name}.lua");
            await File.WriteAllTextAsync(script, Wrk.Script(form));
        }

        return (
            await Wrk.RunAsync(new Uri(floors.Address, $"/static/{page.Page.Name}.html"), Environment.ProcessId, cookies: null, script: null, seconds: 1),
            await Wrk.RunAsync(new Uri(floors.Address, $"/raw/{page.Page.Name}"), Environment.ProcessId, cookies: null, script, seconds),
            await Wrk.RunAsync(new Uri(portal.Address, page.Page.Path), portal.Id, page.Cookies, script, seconds));
    }

    /// <summary>The portal under load must answer with the page that the floor writes: the same but for its tokens and other fingerprints of files.</summary>
    private static async Task CompareAsync(Served portal, RecordedPage page)
    {
        using var client = Served.CreateClient(portal.Address);
        using var request = new HttpRequestMessage(page.Page.Form is null ? HttpMethod.Get : HttpMethod.Post, page.Page.Path);
        request.Headers.Add("Cookie", page.Cookies);
        request.Content = page.Page.Form is { } form ? new StringContent(form, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded")) : null;
        using var response = await client.SendAsync(request);
        var length = (await response.Content.ReadAsByteArrayAsync()).Length;
        if (response.StatusCode != HttpStatusCode.OK || Math.Abs(length - page.Html.Length) > page.Html.Length / 20)
        {
            throw new InvalidOperationException($"{page.Page.Path} was answered {response.StatusCode} with {length} bytes instead of {page.Html.Length}.");
        }
    }

    private static string Describe(RecordedPage page, List<(Wrk Static, Wrk Raw, Wrk Portal)> rounds) => Row(
        page.Page.Title,
        Number(page.Commands.Count),
        Number(page.Html.Length / 1000.0),
        Number(Median(rounds.Select(round => round.Static.RequestsPerSecond))),
        Number(Median(rounds.Select(round => round.Raw.RequestsPerSecond))),
        Number(Median(rounds.Select(round => round.Portal.RequestsPerSecond))),
        Number(Median(rounds.Select(round => round.Portal.RequestsPerSecond / round.Raw.RequestsPerSecond)), 2),
        Number(Median(rounds.Select(round => round.Portal.Median)), 1),
        Number(Median(rounds.Select(round => round.Portal.P99)), 1),
        Number(Median(rounds.Select(round => round.Portal.P99 / round.Portal.Median)), 1),
        Number(Median(rounds.Select(round => round.Raw.Processor)), 2),
        Number(Median(rounds.Select(round => round.Portal.Processor)), 2));
}
