using System.Globalization;

namespace Oskemen.Education.Benchmarks.Support;

/// <summary>What processes hold in memory, in MB.</summary>
internal static class ProcessMemory
{
    /// <summary>Resident now (<c>VmRSS</c>) or at most so far (<c>VmHWM</c>).</summary>
    public static double Of(int process, string what) => KiloBytes($"/proc/{process}/status", what) / 1000;

    /// <summary>All descendants of a process: pages that several share are counted once.</summary>
    public static double OfDescendants(int process) => Descendants(process).Sum(child => KiloBytes($"/proc/{child}/smaps_rollup", "Pss")) / 1000;

    public static IEnumerable<int> Descendants(int process)
    {
        foreach (var child in Children(process))
        {
            yield return child;
            foreach (var grandchild in Descendants(child))
            {
                yield return grandchild;
            }
        }
    }

    private static List<int> Children(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double KiloBytes(string file, string what)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith($"{what}:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1.024;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
