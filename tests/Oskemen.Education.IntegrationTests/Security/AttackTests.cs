using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Account;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>What somebody tries who sends requests by hand.</summary>
public sealed class AttackTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Month = "/kk/budget/2016/10";
    private const string TokenField = "__RequestVerificationToken";

    public static TheoryData<string> Elsewhere =>
        ["https://evil.example/", "//evil.example", "/\\evil.example", "\\/evil.example", "javascript:alert(1)", " //evil.example", "/\t/evil.example",
            "/kk\r\nSet-Cookie: portal=planted", "http:evil.example", "~//evil.example"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task ReturnAddress_ThatLeadsElsewhereOrInjectsAHeader_LeadsToTheDesk(string returnUrl)
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.PostAsync(
            "/kk/account/sign-in", "/kk/account/demo-sign-in", new() { ["role"] = "official", ["returnUrl"] = returnUrl });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/kk");
        response.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("planted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_WithoutItsToken_WithAnothersOrWithOneFromBeforeSignIn_IsRefused()
    {
        using var visitor = fixture.Portal.CreateVisitor();
        var before = await TokenAsync(visitor, "/kk/account/sign-in");
        await visitor.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var foreign = await TokenAsync(head, "/kk");

        foreach (var token in new[] { null, "", before, foreign, "made up" })
        {
            var fields = new Dictionary<string, string> { ["Submit"] = "true" };
            if (token is not null)
            {
                fields[TokenField] = token;
            }

            using var response = await visitor.PostAsync(Month, fields);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from month_decisions d join budget_months m on m.id = d.month_id where m.year = 2016")).ShouldBe(0);
    }

    [Fact]
    public async Task Token_OfAnEndedSession_OpensNothingByItself()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var token = await TokenAsync(economist, Month);
        using var signOut = await economist.PostAsync(Month, "/kk/account/sign-out", []);

        using var response = await economist.PostAsync(Month, new() { [TokenField] = token });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldStartWith("/kk/account/sign-in");
    }

    /// <summary>An approved month in the address, an open one in the form: the address counts.</summary>
    [Fact]
    public async Task Form_ThatNamesAnotherRowThanItsAddress_ChangesNeither()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await economist.GetDocumentAsync(Month);
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(candidate => candidate.QuerySelector("input.amount") is not null);
        var fields = PortalClient.FieldsOf(form);
        (fields["year"], fields["month"], fields["Year"], fields["Month"]) = ("2016", "10", "2016", "10");

        using var response = await economist.PostAsync("/kk/budget/2015/12", fields);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PortalClient.ReadAsync(response)).QuerySelector("h1")!.TextContent.ShouldContain("2015");
    }

    [Theory]
    [InlineData("/kk/budget/2015/12")]
    [InlineData("/kk/budget/2015/12/export.csv")]
    [InlineData("/kk/budget/1990")]
    [InlineData("/kk/nowhere")]
    [InlineData("/lib/site/css/site.css")]
    public async Task Answer_OfAnyKind_CarriesTheHeadersThatProtectIt(string address)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        using var response = await official.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        response.Headers.Contains("Server").ShouldBeFalse();
        if (!address.StartsWith("/lib/", StringComparison.Ordinal) && response.IsSuccessStatusCode)
        {
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Cookies_InProduction_StayWithThisHostHttpsAndTheServer()
    {
        await using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var visitor = new PortalClient(production.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

        using var response = await visitor.Http.GetAsync("/kk/account/sign-in", TestContext.Current.CancellationToken);

        foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
        {
            cookie.ShouldContain("secure", Case.Insensitive);
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldStartWith("__Host-");
            cookie.ShouldContain("path=/", Case.Insensitive);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }

        // What comes with a request from another site.
        var sameSite = response.Headers.GetValues("Set-Cookie").ToDictionary(
            cookie => cookie.Split('=')[0], cookie => cookie.Split("samesite=")[1].Split(';')[0]);
        sameSite.ShouldBe(new Dictionary<string, string> { ["__Host-forms"] = "strict", ["__Host-language"] = "lax", ["__Host-message"] = "lax" }, ignoreOrder: true);
    }

    [Fact]
    public async Task CookieOfTheSession_InProduction_IsLikeTheOthers()
    {
        await using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var visitor = new PortalClient(production.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

        using var response = await visitor.SignInAsync(await fixture.Portal.CreateAccountAsync());

        var cookie = response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-portal=", StringComparison.Ordinal));
        cookie.Split("; ")[1..].ShouldBe(["path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public async Task CookieOfTheLanguage_IsReadUnderItsNameOnly()
    {
        await using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var http = production.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });

        foreach (var (cookie, expected) in new[] { ("__Host-language=ru", "/ru"), ("language=ru", "/kk") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Cookie", cookie);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            response.Headers.Location!.ToString().ShouldBe(expected);
        }
    }

    private static async Task<string> TokenAsync(PortalClient client, string page) =>
        (await client.GetDocumentAsync(page)).QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;
}
