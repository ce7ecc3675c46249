using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Account;
using Oskemen.Education.IntegrationTests.Users;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Invitations;

public sealed class InvitationTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_LetsChooseAPasswordAndSignsIn()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var link = await administrator.InviteAsync(People.Invitation("kanat"));
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await AcceptAsync(visitor, link, People.Password);

        link.ShouldStartWith("/ru/account/invitation?");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetDocumentAsync("/kk")).QuerySelector(".person-name")!.TextContent.ShouldContain("Қанат Өмірұлы");
        var user = await fixture.Portal.FindAsync("kanat");
        user.InvitationExpiresAt.ShouldBeNull();
        using var again = await fixture.Portal.SignInAsync(user);
        await using var db = fixture.Database.CreateContext();
        var acts = await db.AuditEntries.Where(entry => entry.SubjectKey == user.Id.ToString()).Select(entry => entry.Act).ToListAsync(Cancel);
        acts.ShouldContain(AuditAct.Invited);
        acts.ShouldContain(AuditAct.InvitationAccepted);
    }

    [Fact]
    public async Task Link_OpenedWhereSomebodyIsSignedIn_EndsThatSessionAndSignsNobodyIn()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var link = await administrator.InviteAsync(People.Invitation("beside"));

        using var response = await AcceptAsync(administrator, link, People.Password);

        response.Headers.Location!.OriginalString.ShouldBe("/ru/account/sign-in");
        using var desk = await administrator.Http.GetAsync("/kk", Cancel);
        desk.Headers.Location!.OriginalString.ShouldStartWith("/kk/account/sign-in");
    }

    [Fact]
    public async Task Link_OfSomebodyWithASecondFactor_SignsNobodyIn()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var link = await administrator.InviteAsync(People.Invitation("factor"));
        await fixture.Database.ExecuteAsPortalAsync("update users set two_factor_enabled = true where user_name = 'factor'");
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await AcceptAsync(visitor, link, People.Password);

        response.Headers.Location!.OriginalString.ShouldBe("/ru/account/sign-in");
        using var desk = await visitor.Http.GetAsync("/kk", Cancel);
        desk.Headers.Location!.OriginalString.ShouldStartWith("/kk/account/sign-in");
    }

    [Fact]
    public async Task Link_IsShownOnce()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        await administrator.InviteAsync(People.Invitation("once"));

        var page = await administrator.GetDocumentAsync($"/kk/users/{(await fixture.Portal.FindAsync("once")).Id}");

        page.QuerySelector("#Link").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://portal.example.kz/", "https://portal.example.kz/ru/account/invitation?")]
    [InlineData("https://example.kz/education", "https://example.kz/education/ru/account/invitation?")]
    [InlineData("", "http://evil.example.org/ru/account/invitation?")]
    public async Task Link_LeadsToThePortalsAddress_WhateverHostTheRequestNames(string address, string start)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.UseSetting("Portal:Address", address));
        using var administrator = portal.Visitor();
        await administrator.SignInAsync(Role.Administrator);
        administrator.Http.DefaultRequestHeaders.Host = "evil.example.org";
        using var response = await administrator.PostAsync("/kk/users/new", "/kk/users/new", People.Invitation($"address-{Guid.NewGuid():N}"));

        var page = await administrator.GetDocumentAsync(response.Headers.Location!.ToString());

        page.QuerySelector<IHtmlInputElement>("#Link")!.Value.ShouldStartWith(start);
    }

    [Theory]
    [InlineData("used")]
    [InlineData("expired")]
    [InlineData("tampered")]
    [InlineData("replaced")]
    [InlineData("disabled")]
    [InlineData("foreign")]
    public async Task Link_ThatIsVoid_Returns404WithoutDetailOnBothVerbs(string how)
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var link = await administrator.InviteAsync(People.Invitation($"void-{how}"));
        using var visitor = fixture.Portal.CreateVisitor();
        var form = await OpenAsync(visitor, link);
        var id = (await fixture.Portal.FindAsync($"void-{how}")).Id;
        switch (how)
        {
            case "used":
                using (await AcceptAsync(visitor, link, People.Password))
                {
                    break;
                }

            case "expired":
                await fixture.Database.ExecuteAsPortalAsync($"update users set invitation_expires_at = now() - interval '1 second' where id = '{id}'");
                break;
            case "replaced":
                using (var answer = await administrator.PostAsync($"/kk/users/{id}", $"/kk/users/{id}/link", []))
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
                }

                break;
            case "disabled":
                using (var answer = await administrator.PostAsync($"/kk/users/{id}", $"/kk/users/{id}/disable", []))
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
                }

                break;
            case "foreign":
                var other = await fixture.Portal.CreatePersonAsync(Role.Economist);
                (link, form["User"]) = (link.Replace(id.ToString(), other.Id.ToString(), StringComparison.Ordinal), other.Id.ToString());
                break;
            default:
                (link, form["Token"]) = (link + "A", form["Token"][..^4] + "AAAA");
                break;
        }

        using var another = fixture.Portal.CreateVisitor();
        (form["Password"], form["Repeated"]) = ("басқа құпиясөз 2026 жыл", "басқа құпиясөз 2026 жыл");
        using var get = await another.Http.GetAsync(link, Cancel);
        using var post = await another.PostAsync("/kk/account/sign-in", "/ru/account/invitation", form);
        await using var db = fixture.Database.CreateContext();
        var refused = db.AuditEntries.Where(entry => entry.Act == AuditAct.LinkRefused && entry.SubjectKey == form["User"]).OrderBy(entry => entry.Id).ToList();

        get.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        post.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PortalClient.ReadAsync(get)).QuerySelector("h1")!.TextContent.ShouldBe("Ссылка недействительна");
        refused.Select(entry => entry.Request).ShouldBe(["GET /ru/account/invitation", "POST /ru/account/invitation"]);
        refused.ShouldAllBe(entry => entry.Changes.Count == 0 && entry.ActorId == null);
    }

    [Theory]
    [InlineData("short", "short", "Password")]
    [InlineData("", "", "Password")]
    [InlineData(People.Password, "something else entirely", "Repeated")]
    public async Task Post_OfAPasswordThatDoesNotDo_Returns400AndKeepsTheLink(string password, string repeated, string field)
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var link = await administrator.InviteAsync(People.Invitation($"weak-{Guid.NewGuid():N}"));
        using var visitor = fixture.Portal.CreateVisitor();

        using var refused = await AcceptAsync(visitor, link, password, repeated);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(refused);
        page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector<IHtmlInputElement>("#Password")!.Value.ShouldBeEmpty();
        using var accepted = await AcceptAsync(visitor, link, People.Password);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<Dictionary<string, string>> OpenAsync(PortalClient visitor, string link) =>
        PortalClient.FieldsOf((await visitor.GetDocumentAsync(link)).QuerySelector<IHtmlFormElement>("form.form-narrow")!);

    private static async Task<HttpResponseMessage> AcceptAsync(PortalClient visitor, string link, string password, string? repeated = null)
    {
        var form = await OpenAsync(visitor, link);
        (form["Password"], form["Repeated"]) = (password, repeated ?? password);
        return await visitor.PostAsync("/ru/account/invitation", form);
    }
}
