using Oskemen.Education.Benchmarks.Support;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Start;

/// <summary>From the start of the process to the first page, beside the site that <c>dotnet new mvc</c> makes; in turn.</summary>
internal static class StartCommand
{
    private const int UsualRounds = 9;

    public static async Task<string> RunAsync(Bench bench)
    {
        var count = bench.Rounds(UsualRounds);
        var bare = await PublishBareAsync(bench);
        var rounds = new List<(double Bare, double Portal)>();
        for (var round = 0; round < count; round++)
        {
            rounds.Add((await StartAsync(() => Served.StartAsync(bare, "Bare", "/")), await StartAsync(bench.StartPortalAsync)));
        }

        return $"""
            {Head("", "first answer, ms", "of a bare MVC site")}
            {Row("bare MVC (`dotnet new mvc`), `/`", Number(Median(rounds.Select(round => round.Bare))), "1")}
            {Row("portal, `/kk/account/sign-in`", Number(Median(rounds.Select(round => round.Portal))), Number(Median(rounds.Select(round => round.Portal / round.Bare)), 2))}

            {count} starts of each, medians.
            """;
    }

    private static async Task<double> StartAsync(Func<Task<Served>> start)
    {
        await using var served = await start();
        return served.FirstAnswer.TotalMilliseconds;
    }

    private static async Task<string> PublishBareAsync(Bench bench)
    {
        var (source, published) = (bench.Folder("bare"), bench.Folder("bare-published"));
        await Tool.RunAsync("dotnet", "new", "mvc", "--name", "Bare", "--output", source, "--no-https");
        await Tool.RunAsync("dotnet", "publish", source, "--configuration", "Release", "--output", published);
        return published;
    }
}
