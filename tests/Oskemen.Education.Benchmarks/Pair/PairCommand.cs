using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Testing;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Pair;

/// <summary>Two portals behind nginx, and people at work; in the middle one portal is killed.</summary>
internal static class PairCommand
{
    private const int UsualRounds = 5;
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(10);

    public static async Task<string> RunAsync(Bench bench)
    {
        var database = await bench.DatabaseAsync();
        var months = await ListAsync(database, "select month from budget_months m where year = 2016 and not exists (select from month_decisions d where d.month_id = m.id) order by month desc limit 3");
        var returns = await ListAsync(database, """
            select r.id from returns r join organisations o on o.id = r.organisation_id join campaigns c on c.id = r.campaign_id
            where c.year = 2026 and o.key in ('school_44', 'kg_7') and r.form in ('School', 'Kindergarten') order by o.key desc
            """);
        var one = await database.ScalarAsync<int>("select min(id) from guardianship_cases where ends_on is null");
        var pages = await PageRecorder.RecordAsync(database,
        [
            .. months.Select(month => new MeasuredPage($"month-{month}", "", Role.Economist, $"/kk/budget/2016/{month}")),
            new("school", "", Role.Director, $"/kk/returns/{returns[0]}"),
            new("kindergarten", "", Role.KindergartenHead, $"/kk/returns/{returns[1]}"),
            new("document", "", Role.GuardianshipSpecialist, $"/kk/guardianship/cases/{one}/documents/new"),
            new("approved", "", Role.Head, "/kk/budget/2015/12"),
            new("enrolment", "", Role.Official, "/kk/enrolment/2025"),
            new("exams", "", Role.Methodist, "/kk/ent/2024"),
            new("users", "", Role.Administrator, "/kk/users"),
        ]);
        var rows = new List<string> { Head(["round", "saves", "failed", "lost", "twice", "recognised", "forms asked twice", "pages", "failed", "cut"]) };
        for (var round = 1; round <= bench.Rounds(UsualRounds); round++)
        {
            rows.Add(await RoundAsync(bench, database, pages, round));
            Console.WriteLine(rows[^1]);
        }

        return $"""
            {string.Join('\n', rows)}

            {Number(Half.TotalSeconds * 2)} s each, {pages.Count} people without a pause: {months.Count} months, two returns and one case's documents are saved, each save is read again through the proxy; four read.
            *Recognised*: saved by the portal that died, and answered by the other. *Forms asked twice*: nginx sent them to the second portal. *Cut*: pages of which a part had been sent when the portal died;
            they were opened once more.
            """;
    }

    private static async Task<string> RoundAsync(Bench bench, TestDatabase database, IReadOnlyList<RecordedPage> pages, int round)
    {
        await database.ExecuteAsOwnerAsync("delete from case_documents where number like 'PAIR-%'");
        var doomed = await bench.StartPortalAsync();
        var isAlive = true;
        try
        {
            await using var other = await bench.StartPortalAsync();
            await using var proxy = await Proxy.StartAsync(bench.Folder($"proxy-{round}"), doomed.Address, other.Address);
            var people = pages.Select(page => PersonAt(proxy.Address, page)).ToList();
            using var end = new CancellationTokenSource(Half * 2);
            var work = Task.WhenAll(people.Select(person => person.WorkAsync(end.Token)));
            await Task.Delay(Half);
            isAlive = false;
            await doomed.DisposeAsync();
            await work;
            var result = await DescribeAsync(database, people, proxy, round);
            people.ForEach(person => person.Dispose());
            return result;
        }
        finally
        {
            if (isAlive)
            {
                await doomed.DisposeAsync();
            }
        }
    }

    private static Person PersonAt(Uri proxy, RecordedPage page) => page.Page.Role switch
    {
        Role.Economist => new Writer(proxy, page, "#month-form", name => name.EndsWith(".Note", StringComparison.Ordinal)),
        Role.Director or Role.KindergartenHead => new Writer(proxy, page, "form[data-return-grid]", name => name == "note.all"),
        Role.GuardianshipSpecialist => new Adder(proxy, page),
        _ => new Reader(proxy, page),
    };

    private static async Task<string> DescribeAsync(TestDatabase database, List<Person> people, Proxy proxy, int round)
    {
        var writers = people.Where(person => person is not Reader).ToList();
        var readers = people.OfType<Reader>().ToList();
        var stored = await ListAsync(database, "select substr(number, 6)::int from case_documents where number like 'PAIR-%'");
        var twice = stored.GroupBy(number => number).Count(group => group.Count() > 1);
        var lost = people.OfType<Adder>().Single().Acknowledged.Except(stored).Count() + writers.Sum(writer => writer.Lost.Count);
        foreach (var problem in people.SelectMany(person => person.Failed.Concat(person.Lost)))
        {
            Console.WriteLine($"round {round}: {problem}");
        }

        return Row([
            Number(round), Number(writers.Sum(writer => writer.Done)), Number(writers.Sum(writer => writer.Failed.Count)), Number(lost), Number(twice),
            Number(writers.Sum(writer => writer.Recognised)), Number(proxy.Repeated("POST")), Number(readers.Sum(reader => reader.Done)), Number(readers.Sum(reader => reader.Failed.Count)), Number(people.Sum(person => person.Cut))]);
    }

    private static async Task<List<int>> ListAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsOwnerAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<int>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }
}
