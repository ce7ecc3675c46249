using System.Globalization;

namespace Oskemen.Education.Benchmarks.Support;

/// <summary>What processes have spent of the processor.</summary>
internal static class ProcessorTime
{
    // As the kernel counts; a hundredth of a second on every Linux that .NET runs on.
    private const double MillisecondsOfTick = 10;

    /// <summary>Milliseconds of a process; nothing where it has ended.</summary>
    public static double Of(int process)
    {
        try
        {
            // The name in brackets may hold anything.
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * MillisecondsOfTick;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
