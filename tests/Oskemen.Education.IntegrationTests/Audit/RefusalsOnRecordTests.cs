using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.IntegrationTests.BudgetImports;
using Oskemen.Education.IntegrationTests.Startup;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>What was tried at the limits of the portal is on record, and cannot fill it.</summary>
public sealed class RefusalsOnRecordTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string SignIn = "/kk/account/sign-in";
    private const string Proxy = "127.0.0.1";
    private const string Stranger = "198.51.100.7";

    [Theory]
    [InlineData("RateLimits:SignInPerMinute", SignIn)]
    [InlineData("RateLimits:SignInPerMinute", "/kk/account/demo-sign-in")]
    [InlineData("RateLimits:InvitationsPerMinute", "/kk/account/invitation")]
    public async Task TooManyTries_AreOnRecordOnceForEachAddress(string limit, string page)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.UseSetting(limit, "1")
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(Proxy))));
        using var http = portal.CreateClient();
        var statuses = new List<HttpStatusCode>();

        var entries = await fixture.Database.DuringAsync(async () =>
        {
            foreach (var address in new[] { Stranger, Stranger, Stranger, "198.51.100.8", "198.51.100.8", Stranger })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, page);
                request.Headers.Add("X-Forwarded-For", address);
                using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
                statuses.Add(response.StatusCode);
            }
        });

        statuses.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBe(4);
        var refused = entries.Where(entry => entry.Act == AuditAct.TriesRefused).ToList();
        refused.Select(entry => (entry.Address, entry.Request)).ShouldBe([(Stranger, $"POST {page}"), ("198.51.100.8", $"POST {page}")]);
    }

    [Theory]
    [InlineData(Proxy, Stranger)]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public async Task Address_ThatIsForwarded_IsBelievedFromThisMachineOnly(string sender, string recorded)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(sender))));
        using var visitor = new PortalClient(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Stranger);

        var entry = (await fixture.Database.DuringAsync(() =>
            visitor.PostAsync(SignIn, SignIn, new() { ["UserName"] = "nobody", ["Password"] = "wrong password" }))).ShouldHaveSingleItem();

        (entry.Act, entry.Address).ShouldBe((AuditAct.SignInRefused, recorded));
    }

    [Fact]
    public async Task Upload_ThatIsNotTaken_IsOnRecordWithTheKindOfReason()
    {
        var month = new ReportingMonth(2016, 10);
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        var entry = (await fixture.Database.DuringAsync(async () => (await economist.UploadAsync(month, [1, 2, 3])).Dispose())).ShouldHaveSingleItem();
        var declared = (await fixture.Database.DuringAsync(async () =>
        {
            using var content = new ByteArrayContent([]);
            content.Headers.ContentLength = 200 * WorkbookGuard.Megabyte;
            (await economist.Http.PostAsync(Uploads.Address(month), content, TestContext.Current.CancellationToken)).Dispose();
        })).ShouldHaveSingleItem();

        (entry.Act, entry.Subject).ShouldBe((AuditAct.UploadRefused, AuditSubject.Month(2016, 10)));
        entry.Lines().ShouldBe(["Refusal - → NotAWorkbook"]);
        entry.ActorId.ShouldNotBeNull();
        (declared.Act, declared.Lines().Single()).ShouldBe((AuditAct.UploadRefused, "Refusal - → TooLarge"));
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var page = await administrator.GetDocumentAsync("/kk/audit-log?act=UploadRefused");
        page.Body!.TextContent.ShouldContain(SheetTexts.Of(WorkbookRefusal.NotAWorkbook));
    }
}
