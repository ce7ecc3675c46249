using System.Diagnostics;
using System.Globalization;
using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>Portal and database are killed while a month is being saved, again and again.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 3;
    private const string Month = "/kk/budget/2016/10";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"oskemen-education-kill-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Save_WhenPortalAndDatabaseAreKilled_LosesNothingAcknowledgedAndLeavesNoHalfMonth()
    {
        var (attempted, acknowledged) = (0, 0);
        var random = new Random(2016);
        for (var round = 0; round < Rounds; round++)
        {
            using var portal = Start();
            await portal.WaitUntilReadyAsync(Cancellation);
            using var economist = await SignInAsync(portal);
            (await ReadAsync(economist)).ShouldBeInRange(acknowledged, attempted);

            var killed = false;
            var saving = SaveUntilKilledAsync();
            await Task.Delay(random.Next(300, 1200), Cancellation);
            killed = true;
            await KillDatabaseAsync();
            await portal.KillAsync();
            await saving;

            async Task SaveUntilKilledAsync()
            {
                try
                {
                    while (!killed)
                    {
                        attempted++;
                        if (await SaveAsync(economist, attempted) == HttpStatusCode.Redirect)
                        {
                            acknowledged = attempted;
                        }
                    }
                }
                catch (HttpRequestException) when (killed)
                {
                    // Cut off in the middle: it may be saved or not, but whole.
                }
            }
        }

        acknowledged.ShouldBeGreaterThan(Rounds);
        using var last = Start();
        await last.WaitUntilReadyAsync(Cancellation);
        using var reader = await SignInAsync(last);
        (await ReadAsync(reader)).ShouldBeInRange(acknowledged, attempted);
        await last.StopAsync(Cancellation);
        File.Exists(PidFile).ShouldBeFalse();
    }

    private string PidFile => Path.Combine(_folder, "data", "postmaster.pid");

    private PortalProcess Start() => PortalProcess.Start(new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["LocalPostgres__DataFolder"] = _folder,
    });

    private static async Task<PortalClient> SignInAsync(PortalProcess portal)
    {
        var client = new PortalClient(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address });
        await client.SignInAsync(Role.Economist);
        return client;
    }

    /// <summary>Writes one number into every line.</summary>
    private static async Task<HttpStatusCode> SaveAsync(PortalClient economist, int number)
    {
        var page = await MonthPage.OpenAsync(economist, Month);
        foreach (var code in page.Codes)
        {
            page.Type(code, "Note", number.ToString(CultureInfo.InvariantCulture));
        }

        return await page.SaveAsync();
    }

    /// <summary>The number that every line holds; fails where lines differ.</summary>
    private static async Task<int> ReadAsync(PortalClient economist)
    {
        var page = await MonthPage.OpenAsync(economist, Month);
        page.Codes.Count.ShouldBe(19);
        var note = page.Codes.Select(code => page.Field(code, "Note")).Distinct().ShouldHaveSingleItem();
        return note.Length == 0 ? 0 : int.Parse(note, CultureInfo.InvariantCulture);
    }

    /// <summary><c>kill -9</c> of the server and of every process that works for it.</summary>
    private async Task KillDatabaseAsync()
    {
        var server = (await File.ReadAllLinesAsync(PidFile, Cancellation))[0];
        using var list = Process.Start(new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", server]) { RedirectStandardOutput = true })!;
        var children = (await list.StandardOutput.ReadToEndAsync(Cancellation)).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-9", server, .. children]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync(Cancellation);
    }
}
