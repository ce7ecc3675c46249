using BenchmarkDotNet.Running;
using Oskemen.Education.Benchmarks;
using Oskemen.Education.Benchmarks.Faults;
using Oskemen.Education.Benchmarks.Growth;
using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Pair;
using Oskemen.Education.Benchmarks.Reports;
using Oskemen.Education.Benchmarks.Rush;
using Oskemen.Education.Benchmarks.Sheets;
using Oskemen.Education.Benchmarks.Start;
using Oskemen.Education.Benchmarks.Support;

// dotnet run -c Release --project tests/Oskemen.Education.Benchmarks -- load | start | report | sheets | all
//                                                                        grow [--departments 1,20,200] | pair
//                                                                        rush | disk
// The first write their tables into docs/performance.md, the second into docs/growth.md; with --quick they go through everything once
// and only print. rush and disk only print; docs/faults.md says what was seen. Everything else goes to BenchmarkDotNet: -- --filter '*'
// Figures are read as ratios within one run.
if (args.FirstOrDefault() is "rush" or "disk")
{
    await using var faults = new Bench(isQuick: true);
    await (args[0] is "rush" ? RushCommand.RunAsync(faults) : DiskCommand.RunAsync(faults));
    return;
}

var commands = new Dictionary<string, Func<Bench, Task<string>>>
{
    ["load"] = LoadCommand.RunAsync,
    ["start"] = StartCommand.RunAsync,
    ["report"] = ReportCommand.RunAsync,
    ["sheets"] = SheetsCommand.RunAsync,
};
var growth = new Dictionary<string, Func<Bench, Task<string>>>
{
    ["grow"] = bench => GrowCommand.RunAsync(bench, GrowCommand.Sizes(args)),
    ["pair"] = PairCommand.RunAsync,
};
var names = args.FirstOrDefault() is "all" ? commands.Keys.ToArray() : args.Take(1).ToArray();
if (!names.All(name => commands.ContainsKey(name) || growth.ContainsKey(name)) || names.Length == 0)
{
    BenchmarkSwitcher.FromAssembly(typeof(ExecutionBenchmarks).Assembly).Run(args);
    return;
}

await using var bench = new Bench(isQuick: args.Contains("--quick"));
foreach (var name in names)
{
    var isGrowth = growth.TryGetValue(name, out var command);
    Results.Write(isGrowth ? "growth.md" : "performance.md", name, await (isGrowth ? command! : commands[name])(bench), bench.IsQuick);
}
