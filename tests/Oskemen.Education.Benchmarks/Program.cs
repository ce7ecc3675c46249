using BenchmarkDotNet.Running;
using Oskemen.Education.Benchmarks;

// Figures are read as ratios within one run: dotnet run -c Release --project tests/Oskemen.Education.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ExecutionBenchmarks).Assembly).Run(args);
