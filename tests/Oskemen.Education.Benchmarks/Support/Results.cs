using System.Globalization;
using System.Runtime.InteropServices;

namespace Oskemen.Education.Benchmarks.Support;

/// <summary>Puts a table between its marks in a page of docs; what people wrote around it stays.</summary>
internal static class Results
{
    public static void Write(string document, string name, string table, bool onlyPrint)
    {
        var page = Path.Combine(Repository.Root, "docs", document);
        Console.WriteLine(table);
        if (onlyPrint)
        {
            return;
        }

        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->\n");
        var text = File.ReadAllText(page);
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{page} has no place for {name}.");
        }

        var content = $"{begin}{table.Trim()}\n\n{Circumstances(name)}\n{end}";
        File.WriteAllText(page, text[..from] + content + text[(to + end.Length)..]);
    }

    /// <summary>A row of a table.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>The head of a table: texts left, everything after the first column right.</summary>
    public static string Head(params IReadOnlyList<string> cells) => Row(cells) + "\n" + Row(cells.Select((_, index) => index == 0 ? "---" : "---:"));

    public static string Number(double value, int decimals = 0) => value.ToString($"N{decimals}", Numbers);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static NumberFormatInfo Numbers { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    private static string Circumstances(string name) =>
        $"""
        `dotnet run -c Release --project tests/Oskemen.Education.Benchmarks -- {name}`, {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC,
        commit {Git("rev-parse", "--short", "HEAD")}{(Git("status", "--porcelain", "--untracked-files=no", "src", "tests") is "" ? "" : " with changes")}; {Cpu()} × {Environment.ProcessorCount},
        {Number(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9)} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; load average before the end {LoadAverage()}.
        """;

    private static string Git(params string[] arguments) => Tool.RunAsync("git", ["-C", Repository.Root, .. arguments]).GetAwaiter().GetResult().Trim();

    private static string Cpu() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "processor";

    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
