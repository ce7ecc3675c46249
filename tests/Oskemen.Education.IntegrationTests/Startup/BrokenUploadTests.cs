using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>The line of a sender breaks in the middle of a file.</summary>
public sealed class BrokenUploadTests(PortalFixture fixture) : IClassFixture<PortalFixture>, IDisposable
{
    private const string Page = "/kk/budget/2016/10/imports";
    private const int Announced = 1_000_000;
    private const int Sent = 300_000;

    private readonly DirectoryInfo _uploads = Directory.CreateTempSubdirectory("broken-uploads-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _uploads.Delete(recursive: true);

    [Fact]
    public async Task Upload_CutOff_LeavesNoFileNoRowAndNoReproach()
    {
        using var portal = PortalProcess.Start(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_TEMP"] = _uploads.FullName,
            ["ConnectionStrings__Portal"] = fixture.Database.PortalConnection,
        });
        await portal.WaitUntilReadyAsync(Cancellation);
        var cookies = new CookieContainer();
        using var economist = new PortalClient(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal.Address });
        await economist.SignInAsync(Role.Economist);
        var token = (await economist.GetDocumentAsync(Page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        var before = await StoredAsync();

        foreach (var isReset in new[] { false, true })
        {
            using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
            {
                await socket.ConnectAsync(portal.Address.Host, portal.Address.Port, Cancellation);
                await socket.SendAsync(HalfOf(token, cookies.GetCookieHeader(portal.Address), portal.Address.Authority), Cancellation);
                await UntilAsync(() => _uploads.EnumerateFiles().Any());
                // With nothing to linger for the line is reset; otherwise it is ended in order.
                socket.LingerState = new LingerOption(isReset, 0);
            }

            await UntilAsync(() => !_uploads.EnumerateFiles().Any());
        }

        using var after = await economist.Http.GetAsync(Page, Cancellation);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StoredAsync()).ShouldBe(before);
        await portal.StopAsync(Cancellation);
        var (_, output, errors) = await portal.WaitForExitAsync(Cancellation);
        output.ShouldContain($"HTTP POST {Page}");
        output.ShouldNotContain(" ERR]");
        errors.ShouldBeEmpty();
    }

    private static byte[] HalfOf(string token, string cookies, string host)
    {
        var body = $"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"budget.xlsx\"\r\n\r\n" + new string('x', Sent);
        return Encoding.ASCII.GetBytes(
            $"POST {Page} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {Announced}\r\n\r\n{body}");
    }

    /// <summary>Uploads that wait, and everything on record.</summary>
    private Task<string> StoredAsync() =>
        fixture.Database.ScalarAsync<string>("select (select count(*) from sheet_uploads) || ' ' || (select count(*) from audit_entries)");

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
