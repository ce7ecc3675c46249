using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Oskemen.Education.Benchmarks.Support;

/// <summary>A published site as a process of its own. What it writes goes to a file beside it, as a service's would to the journal.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private Served(Process process, Uri address, TimeSpan firstAnswer) => (_process, Address, FirstAnswer) = (process, address, firstAnswer);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page that it answered with.</summary>
    public TimeSpan FirstAnswer { get; }

    public int Id => _process.Id;

    /// <summary>Starts the site in <paramref name="folder"/> and waits until <paramref name="page"/> is answered with 200.</summary>
    public static async Task<Served> StartAsync(string folder, string site, string page, Dictionary<string, string>? settings = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        // The shell hands its place over to the site, so that there is one process.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec ./{site} > {site}.log 2>&1"]) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        using var client = CreateClient(address);
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        try
        {
            while (!await AnswersAsync(client, page))
            {
                if (process.HasExited || clock.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"{site} does not answer {page}: {await File.ReadAllTextAsync(Path.Combine(folder, $"{site}.log"))}");
                }

                await Task.Delay(2);
            }
        }
        catch
        {
            process.Kill();
            throw;
        }

        return new Served(process, address, clock.Elapsed);
    }

    /// <summary>As a proxy with a certificate would ask.</summary>
    public static HttpClient CreateClient(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    /// <summary>As Ctrl+C does: the site ends in order, and so does the database that it brought along.</summary>
    public async Task StopAsync()
    {
        await Tool.RunAsync("kill", "-INT", $"{Id}");
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static async Task<bool> AnswersAsync(HttpClient client, string page)
    {
        try
        {
            using var response = await client.GetAsync(page);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
