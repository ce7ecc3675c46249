using System.Net;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.KeptForms;

/// <summary>A tab left open overnight: what is sent from it after the session has ended is neither lost nor shown to others.</summary>
public sealed class KeptFormTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/budget/2016/plan/amendments/new";

    [Fact]
    public async Task Post_AfterTheSessionEnded_IsSentOnAfterSignIn()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var kept = await LoseSessionAsync(economist, Page, "main form", "Act", "Мәслихат шешімі № 9");
        await economist.SignInAsync(Role.Economist);

        var page = await economist.GetDocumentAsync(kept);
        var send = (IHtmlFormElement)page.QuerySelector("form[action$='/send']")!;
        using var moved = await economist.PostAsync(send.GetAttribute("action")!, PortalClient.FieldsOf(send));
        moved.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        moved.Headers.Location!.ToString().ShouldBe(Page);
        using var answer = await economist.PostAsync(Page, PortalClient.FieldsOf(send));

        // The act lacks its amounts: the page comes back with what was typed, so it was received.
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(answer)).QuerySelector("[name=Act]")!.GetAttribute("value").ShouldBe("Мәслихат шешімі № 9");
        using var again = await economist.Http.GetAsync(kept, TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SignInPage_AfterALostSession_SaysThatNothingIsLost()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var kept = await LoseSessionAsync(economist, Page, "main form", "Act", "Шешім");

        var page = await economist.GetDocumentAsync($"/kk/account/sign-in?returnUrl={kept}");

        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("сақталды");
    }

    [Fact]
    public async Task KeptForm_IsFoundByWhoTypedItOnly()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var kept = await LoseSessionAsync(economist, Page, "main form", "Act", "Шешім");
        using var elsewhere = await fixture.Portal.SignInAsync(Role.Economist);
        await economist.SignInAsync(Role.Head);

        foreach (var other in new[] { economist, elsewhere })
        {
            using var shown = await other.Http.GetAsync(kept, TestContext.Current.CancellationToken);
            using var dropped = await other.PostAsync("/kk", kept + "/discard", []);
            shown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            dropped.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Шешім");
        }
    }

    [Fact]
    public async Task Discard_ForgetsTheForm()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var kept = await LoseSessionAsync(economist, Page, "main form", "Act", "Шешім");
        await economist.SignInAsync(Role.Economist);

        var page = await economist.GetDocumentAsync(kept);
        var discard = (IHtmlFormElement)page.QuerySelector("form[action$='/discard']")!;
        using var dropped = await economist.PostAsync(kept + "/discard", PortalClient.FieldsOf(discard));
        using var after = await economist.Http.GetAsync(kept, TestContext.Current.CancellationToken);

        dropped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task KeptContent_IsNotReadableInTheDatabase()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        await LoseSessionAsync(economist, Page, "main form", "Act", "plain-text-in-the-form");

        var found = await fixture.Database.ScalarAsync<long>(
            "select count(*) from kept_forms where position(convert_to('plain-text-in-the-form', 'UTF8') in content) > 0");

        found.ShouldBe(0);
        (await fixture.Database.ScalarAsync<long>("select count(*) from kept_forms")).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/kk/account/sign-out", "UserName", "text")]
    [InlineData("/kk/budget/2016/10", "Note", null)]
    public async Task Post_OfPasswordsOrTooMuch_IsNotKept(string address, string field, string? value)
    {
        using var visitor = fixture.Portal.CreateVisitor();
        var before = await fixture.Database.ScalarAsync<long>("select count(*) from kept_forms");

        using var response = await visitor.PostAsync("/kk/account/sign-in", address, new() { [field] = value ?? new string('x', 300_000) });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<long>("select count(*) from kept_forms")).ShouldBe(before);
    }

    /// <summary>Opens a form, ends the session in another tab, and sends the form.</summary>
    /// <returns>The address of what was kept.</returns>
    private static async Task<string> LoseSessionAsync(PortalClient client, string address, string selector, string field, string value)
    {
        var page = await client.GetDocumentAsync(address);
        var form = page.QuerySelectorAll(selector).OfType<IHtmlFormElement>().First(candidate => candidate.Elements.Any(element => element.GetAttribute("name") == field));
        var fields = PortalClient.FieldsOf(form);
        fields[field] = value;
        using var signOut = await client.PostAsync(address, "/kk/account/sign-out", []);

        using var response = await client.PostAsync(address, fields);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var target = response.Headers.Location!.ToString();
        target.ShouldContain("/account/sign-in?returnUrl=");
        var returnUrl = Uri.UnescapeDataString(target[(target.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        returnUrl.ShouldStartWith("/kk/kept-forms/");
        return returnUrl;
    }
}
