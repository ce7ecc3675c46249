using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Testing;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Growth;

/// <summary>Whether a page costs more where there is more that it does not show: one database that grows, the same pages after each step.</summary>
internal static class GrowCommand
{
    private const int UsualVisits = 25;
    private const int QuickVisits = 5;

    /// <summary>A page that touches so much more than at one department, and more than a few steps down deeper indexes, is named with its worst command.</summary>
    private const double Suspicious = 1.5;

    public static IReadOnlyList<int> Sizes(string[] args)
    {
        var at = Array.IndexOf(args, "--departments");
        return at < 0 ? [0, 1, 20, 200] : [0, .. args[at + 1].Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).Where(size => size > 0).Order()];
    }

    public static async Task<string> RunAsync(Bench bench, IReadOnlyList<int> sizes)
    {
        var database = await bench.DatabaseAsync();
        var pages = await GrownPages.ListAsync(database);
        var measured = new List<(int Departments, Dictionary<string, Visit> Visits)>();
        var notes = new List<string>();
        foreach (var (before, departments) in sizes.Prepend(0).Zip(sizes))
        {
            var clock = Stopwatch.StartNew();
            await History.GrowAsync(database, before, departments);
            notes.Add($"{Name(departments)}: {await History.SizeAsync(database)}, made in {Number(clock.Elapsed.TotalSeconds)} s");
            Console.WriteLine(notes[^1]);
            measured.Add((departments, await VisitAsync(bench, database, pages)));
        }

        return $"""
            {Table(pages, measured)}

            Databases: {string.Join("; ", notes)}.
            {(bench.IsQuick ? QuickVisits : UsualVisits)} warm visits of each page one after another, medians; processor: the portal's and PostgreSQL's time of a visit. *today* is the sample data alone: two budget years, three years
            of children and collections. Cells, payment lines, ledger entries and acts are there of at most {History.MostHeavy} departments.
            """;
    }

    private static string Table(IReadOnlyList<MeasuredPage> pages, List<(int Departments, Dictionary<string, Visit> Visits)> measured)
    {
        var names = measured.Select(step => Name(step.Departments)).ToList();
        var rows = new List<string>
        {
            Head(["page", "SQL commands", .. names.Select(name => $"blocks, {name}"), "blocks, last : one", .. names.Select(name => $"ms, {name}"), "ms, last : one", "KB, one", "KB, last", "processor ms, one", "last"]),
        };
        foreach (var page in pages)
        {
            var visits = measured.ConvertAll(step => step.Visits[page.Name]);
            var (one, last) = (visits[Math.Min(1, visits.Count - 1)], visits[^1]);
            rows.Add(Row(
                [
                    page.Title, Number(last.Commands), .. visits.Select(visit => Number(visit.Plans.Blocks)), Number((double)last.Plans.Blocks / one.Plans.Blocks, 2),
                    .. visits.Select(visit => Number(visit.Milliseconds, 1)), Number(last.Milliseconds / one.Milliseconds, 2), Number(one.Bytes / 1000.0), Number(last.Bytes / 1000.0),
                    Number(one.Processor, 1), Number(last.Processor, 1),
                ]));
            foreach (var (before, after) in visits.Zip(visits.Skip(1)).Where(step => step.Second.Plans.Blocks > step.First.Plans.Blocks * Suspicious))
            {
                Console.WriteLine($"{page.Title}: {before.Plans.Blocks} → {after.Plans.Blocks} blocks, {after.Plans.Worst.Blocks} of them by {after.Plans.Worst.Command}\n");
            }
        }

        return string.Join('\n', rows);
    }

    private static async Task<Dictionary<string, Visit>> VisitAsync(Bench bench, TestDatabase database, IReadOnlyList<MeasuredPage> pages)
    {
        var recorded = await PageRecorder.RecordAsync(database, pages);
        var visits = new Dictionary<string, Visit>();
        await using var portal = await bench.StartPortalAsync();
        var server = await ServerAsync(database);
        using var client = Served.CreateClient(portal.Address);
        foreach (var page in recorded)
        {
            var times = new List<double>();
            var (processor, bytes) = (0.0, 0);
            var count = bench.IsQuick ? QuickVisits : UsualVisits;
            for (var visit = -2; visit < count; visit++)
            {
                if (visit == 0)
                {
                    processor = -Processor(portal.Id, server);
                }

                var clock = Stopwatch.StartNew();
                bytes = await OpenAsync(client, page);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            processor += Processor(portal.Id, server);
            visits[page.Page.Name] = new Visit(page.Commands.Count, await Plans.ExplainAsync(database, page.Commands), Median(times.Skip(2)), bytes, processor / count);
        }

        return visits;
    }

    private static async Task<int> OpenAsync(HttpClient client, RecordedPage page)
    {
        using var request = new HttpRequestMessage(page.Page.Form is null ? HttpMethod.Get : HttpMethod.Post, page.Page.Path);
        request.Headers.Add("Cookie", page.Cookies);
        request.Content = page.Page.Form is { } form ? new StringContent(form, MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded")) : null;
        using var response = await client.SendAsync(request);
        var length = (await response.Content.ReadAsByteArrayAsync()).Length;
        return response.StatusCode == HttpStatusCode.OK
            ? length
            : throw new InvalidOperationException($"{page.Page.Path} was answered {response.StatusCode} {response.Headers.Location}.");
    }

    private static async Task<int> ServerAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new Npgsql.NpgsqlCommand("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int", connection);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Milliseconds that the portal and PostgreSQL's processes have spent.</summary>
    private static double Processor(int portal, int server) => ProcessMemory.Descendants(server).Append(portal).Sum(SpentBy);

    /// <summary>Milliseconds of a process; nothing where it has ended.</summary>
    private static double SpentBy(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    private static string Name(int departments) => departments switch { 0 => "today", 1 => "1 department", _ => $"{departments} departments" };

    /// <summary>What a page costs.</summary>
    private sealed record Visit(int Commands, Plans Plans, double Milliseconds, int Bytes, double Processor);
}
