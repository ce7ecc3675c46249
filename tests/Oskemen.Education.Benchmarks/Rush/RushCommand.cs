using System.Diagnostics;
using System.Net;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Testing;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Rush;

/// <summary>
/// Everybody signs in within one minute, all from one address as behind the router of a department; then the directors among them hand
/// in within the last minute, half of them in its last seconds.
/// </summary>
internal static class RushCommand
{
    private const int People = 500;
    private const int Directors = 200;
    private const int LastSeconds = 3;
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(55);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task RunAsync(Bench bench)
    {
        var database = await bench.DatabaseAsync();
        Console.WriteLine("Making accounts …");
        var crowd = await RushPeople.CreateAsync(database, People, Directors);
        await using var portal = await bench.StartPortalAsync();
        using var http = Served.CreateClient(portal.Address);
        using var limit = new CancellationTokenSource(Limit);
        var people = crowd.Names.Select(name => new Person(http, name)).ToList();

        Console.WriteLine("Signing in …");
        var signedIn = await RushAsync(
            portal, People, number => Minute * number / People, number => people[number].SignInAsync(RushPeople.Password), limit.Token);
        Console.WriteLine(Head("rush", "requests", "302", "4xx", "5xx", "median ms", "p95 ms", "slowest ms", "took s", "CPU s of the portal"));
        Console.WriteLine(Row(signedIn.Describe($"{People} people sign in")));
        var submitted = await RushAsync(portal, Directors, DirectorComes, number => SubmitAsync(people[number], crowd.Returns[number]), limit.Token);
        Console.WriteLine(Row(submitted.Describe($"{Directors} directors hand in")));
        Console.WriteLine(await CheckAsync(database, crowd));
    }

    /// <summary>The first half spread over the minute, the others in its last seconds.</summary>
    private static TimeSpan DirectorComes(int number) => number < Directors / 2
        ? Minute * number / (Directors / 2)
        : Minute - TimeSpan.FromSeconds(LastSeconds * (1 - ((double)(number - (Directors / 2)) / (Directors / 2))));

    private static Task<Answer> SubmitAsync(Person person, (int Id, ReturnForm Form) owed) => person.SubmitAsync(owed.Id, Figures(owed.Form).Values
        .Select(cell => KeyValuePair.Create("cell." + cell.Key.Text, cell.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static ReturnFigures Figures(ReturnForm form) => form == ReturnForm.School ? TestReturns.SmallSchool() : TestReturns.SmallKindergarten();

    private static async Task<Rush> RushAsync(Served portal, int count, Func<int, TimeSpan> comes, Func<int, Task<Answer>> act, CancellationToken cancellationToken)
    {
        using var process = Process.GetProcessById(portal.Id);
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            await Task.Delay(comes(number), cancellationToken);
            return await act(number);
        })).WaitAsync(cancellationToken);
        process.Refresh();
        return new Rush(answers, clock.Elapsed, process.TotalProcessorTime - before);
    }

    /// <summary>Each is stored exactly once, with every figure, and the record of acts is whole.</summary>
    private static async Task<string> CheckAsync(TestDatabase database, RushPeople crowd)
    {
        var wrong = new List<string>();
        foreach (var (id, form) in crowd.Returns)
        {
            var current = (await database.LoadReturnAsync(id)).Current;
            if (current.Decisions.Count(decision => decision.Kind == ReturnDecisionKind.Submitted) != 1 || !SameAs(current.Figures, Figures(form)))
            {
                wrong.Add($"{id}: {current.Decisions.Count} decisions, {current.Figures.Values.Count} cells");
            }
        }

        var verdict = await Web.Data.Audit.AuditChain.VerifyAsync(database.AdministratorConnection);
        return $"Stored exactly once and whole: {crowd.Returns.Count - wrong.Count} of {crowd.Returns.Count}{string.Concat(wrong.Select(line => $"; {line}"))}. "
            + $"Record of acts: {verdict.Problem ?? "whole"}, {verdict.Seal.Number} entries. Load average at the end: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.";
    }

    private static bool SameAs(ReturnFigures stored, ReturnFigures sent) =>
        stored.Values.OrderBy(cell => cell.Key.Text, StringComparer.Ordinal).SequenceEqual(sent.Values.OrderBy(cell => cell.Key.Text, StringComparer.Ordinal));

    private sealed record Rush(IReadOnlyList<Answer> Answers, TimeSpan Took, TimeSpan Processor)
    {
        public IEnumerable<string> Describe(string what)
        {
            var times = Answers.Select(answer => answer.Took.TotalMilliseconds).Order().ToList();
            return [
                what, Number(Answers.Count), Number(Count(status => status == HttpStatusCode.Redirect)), Number(Count(status => (int)status / 100 == 4)),
                Number(Count(status => (int)status >= 500)), Number(Median(times)), Number(times[times.Count * 95 / 100]), Number(times[^1]),
                Number(Took.TotalSeconds), Number(Processor.TotalSeconds, 1)];
        }

        private int Count(Func<HttpStatusCode, bool> which) => Answers.Count(answer => which(answer.Status));
    }
}
