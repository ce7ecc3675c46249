using System.Diagnostics;
using System.Text.RegularExpressions;
using Oskemen.Education.Benchmarks.Support;

namespace Oskemen.Education.Benchmarks.Pair;

/// <summary>nginx with the site of <c>deploy</c>: without a certificate, on a free port of loopback, before two portals.</summary>
internal sealed partial class Proxy : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private Proxy(Process process, string folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    public static async Task<Proxy> StartAsync(string folder, Uri first, Uri second)
    {
        var address = new Uri($"http://127.0.0.1:{Served.FreePort()}");
        var site = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx", "oskemen-education.conf"));
        site = PlainServer().Replace(site, "");
        site = Certificate().Replace(site, "");
        site = site.Replace("listen 443 ssl http2;", $"listen {address.Authority};", StringComparison.Ordinal)
            .Replace("server 127.0.0.1:8080;", $"server {first.Authority};", StringComparison.Ordinal)
            .Replace("# server 127.0.0.1:8081;", $"server {second.Authority};", StringComparison.Ordinal)
            .Replace("access_log /var/log/nginx/oskemen-education.log portal;", $"access_log {folder}/tries.log tries;", StringComparison.Ordinal)
            .Replace("X-Forwarded-Proto $scheme", "X-Forwarded-Proto https", StringComparison.Ordinal);
        var configuration = Path.Combine(folder, "nginx.conf");
        // One process, so that nothing is left when it is killed.
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            events { worker_connections 512; }
            http {
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                log_format tries '$request_method $status $upstream_status';
            {{site}}
            }
            """);
        var process = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-e", $"{folder}/error.log", "-c", configuration]))!;
        using var client = Served.CreateClient(address);
        var proxy = new Proxy(process, folder, address);
        for (var tries = 0; !await Served.AnswersAsync(client, "/health/live"); tries++)
        {
            if (process.HasExited || tries > 200)
            {
                await proxy.DisposeAsync();
                throw new InvalidOperationException($"nginx does not answer: {await File.ReadAllTextAsync(Path.Combine(folder, "error.log"))}");
            }

            await Task.Delay(50);
        }

        return proxy;
    }

    /// <summary>How many requests of a method it asked two instances for.</summary>
    public int Repeated(string method) =>
        File.ReadLines(Path.Combine(_folder, "tries.log")).Count(line => line.StartsWith(method, StringComparison.Ordinal) && line.Contains(", ", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"^server \{\n    listen 80;.*?^\}\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PlainServer();

    [GeneratedRegex(@"^    (ssl_|listen \[::\]).*\n", RegexOptions.Multiline)]
    private static partial Regex Certificate();
}
