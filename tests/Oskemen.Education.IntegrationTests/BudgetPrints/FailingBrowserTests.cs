using System.Net;
using System.Runtime.Versioning;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Printing;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.BudgetPrints;

/// <summary>A browser that hangs, that is killed and that gives up, one after the other, where only one may run: the next print works.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FailingBrowserTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Failing =
        """
        sleep 600 & echo $! >> "$diary"
        case $(wc -l < "$diary") in
          1) wait ;;
          2) kill -9 $$ ;;
          3) kill $!; echo 'out of memory' >&2; exit 1 ;;
          *) kill $!; echo PDF > "$pdf" ;;
        esac
        """;

    [Fact]
    public async Task Print_WhenTheBrowserFails_SaysWhy_LeavesNobodyBehind_AndPrintsTheNext()
    {
        using var browser = new FakeBrowser(Failing);
        await using var portal = fixture.Portal.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddSingleton(browser.Options with { TimeLimit = TimeSpan.FromSeconds(2), MaxAtOnce = 1 })));
        using var person = new PortalClient(portal.CreateClient());
        await person.SignInAsync(Role.Head);

        foreach (var (language, why) in new[] { ("ru", nameof(Strings.Print_FailedTime)), ("kk", nameof(Strings.Print_FailedOther)), ("ru", nameof(Strings.Print_FailedOther)) })
        {
            using var failed = await person.Http.GetAsync($"/{language}/budget/2016/10/statement.pdf", TestContext.Current.CancellationToken);

            failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var page = await PortalClient.ReadAsync(failed);
            page.DocumentElement.GetAttribute("lang").ShouldBe(language);
            page.QuerySelector("main")!.TextContent.ShouldContain(Strings.ResourceManager.GetString(why, language == "ru" ? Cultures.Ru : Cultures.Kk)!);
            page.QuerySelector($"main a[href='/{language}/budget/2016/10/statement']").ShouldNotBeNull();
            FakeBrowser.IsRunning(browser.ReadDiary()[^1]).ShouldBeFalse();
        }

        (await person.Http.GetStringAsync("/kk/budget/2016/10/statement.pdf", TestContext.Current.CancellationToken)).ShouldBe("PDF\n");
    }
}
