using System.Globalization;
using BenchmarkDotNet.Attributes;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Benchmarks;

/// <summary>What a month costs besides its SQL: computing it, checking it, printing its amounts.</summary>
[MemoryDiagnoser]
public class ExecutionBenchmarks
{
    private static readonly AnnualPlan NoPlan = new([]);
    private List<ExecutionEntry> _entries = [];

    [Params(20, 200)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var year = new BudgetYear(2016);
        for (var number = 0; number < Lines; number++)
        {
            var subprogramme = number % 2 == 0 ? "011" : "015";
            year.AddLine(ProgrammeCode.Parse(string.Create(CultureInfo.InvariantCulture, $"464.{(number / 2) + 1:000}.{subprogramme}")), "kk", "ru");
        }

        _entries = year.Months[0].Entries;
        foreach (var entry in _entries)
        {
            entry.Update(new ExecutionValues(Money.FromThousands(5_109), Money.FromThousands(4_923.3m)), Guid.Empty, DateTimeOffset.UnixEpoch);
        }
    }

    [Benchmark(Baseline = true)]
    public BudgetExecution Compute() => new(new ReportingMonth(2016, 1), _entries, [], NoPlan);

    [Benchmark]
    public int ComputeAndCheck() => ExecutionChecks.Check(Compute()).Count;

    [Benchmark]
    public int ComputeAndPrintAmounts() => Compute().Rows.Sum(row => Format.Thousands(row.Figures.Unspent).Length);

    [Benchmark]
    public int ReadAmountsTyped() => _entries.Count(entry => AmountParser.Parse("1 591 800,8").Value is not null);
}
