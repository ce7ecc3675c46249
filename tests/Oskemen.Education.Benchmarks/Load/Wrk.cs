using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Oskemen.Education.Benchmarks.Support;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>One run of wrk; times in milliseconds.</summary>
/// <param name="RequestsPerSecond">How many were answered.</param>
/// <param name="Median">Of the answers' times.</param>
/// <param name="P99">Of the answers' times.</param>
/// <param name="Processor">Time of the processor that the answering process spent on each.</param>
internal sealed partial record Wrk(double RequestsPerSecond, double Median, double P99, double Processor)
{
    public const int Connections = 8;

    /// <summary>Asks for one page over and over; any answer but 2xx and 3xx fails the run.</summary>
    public static async Task<Wrk> RunAsync(Uri page, int server, string? cookies, string? script, int seconds)
    {
        using var process = Process.GetProcessById(server);
        var before = process.TotalProcessorTime;
        string[] options = ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "--timeout", "60s", "-H", "X-Forwarded-Proto: https"];
        var output = await Tool.RunAsync("wrk", [.. options, .. cookies is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookies}"], .. script is null ? Array.Empty<string>() : ["-s", script], page.ToString()]);
        process.Refresh();
        var spent = (process.TotalProcessorTime - before).TotalMilliseconds / Number(Count().Match(output).Groups[1].Value);
        return output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{page}: {output}")
            : new Wrk(Number(Rate().Match(output).Groups[1].Value), Milliseconds("50%", output), Milliseconds("99%", output), spent);
    }

    /// <summary>What is sent where a page is asked for by a form.</summary>
    public static string Script(string form) =>
        $"""
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
        wrk.body = "{form}"
        """;

    private static double Milliseconds(string percentile, string output)
    {
        var match = Time().Matches(output).First(match => match.Groups[1].Value == percentile);
        return Number(match.Groups[2].Value) * match.Groups[3].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Count();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s+(\d+%)\s+([\d.]+)(us|ms|s)\s*$", RegexOptions.Multiline)]
    private static partial Regex Time();
}
