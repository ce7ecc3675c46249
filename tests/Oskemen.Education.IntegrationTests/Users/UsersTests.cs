using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Account;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Users;

public sealed class UsersTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("әлия ҒАБИТ", true)]
    [InlineData("PERSON-", true)]
    [InlineData("%", false)]
    [InlineData("жоқ адам", false)]
    public async Task Get_FindsByPartsOfNamesInAnyCase(string words, bool found)
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);

        var page = await client.GetDocumentAsync($"/kk/users?q={Uri.EscapeDataString(words)}&role=Methodist&state=InUse");

        page.QuerySelectorAll($"[data-user={person.UserName}]").Length.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData("role=Economist")]
    [InlineData("state=Disabled")]
    [InlineData("state=Invited")]
    public async Task Get_FilteredByWhatThePersonIsNot_DoesNotShowThem(string filter)
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);

        var page = await client.GetDocumentAsync($"/kk/users?q={person.UserName}&{filter}");

        page.QuerySelectorAll("[data-user]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_CostsAsManyCommandsWithMorePeople()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        await client.GetDocumentAsync("/kk/users");
        var before = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync("/kk/users"));
        for (var count = 0; count < 5; count++)
        {
            await fixture.Portal.CreatePersonAsync(Role.Economist, Role.Methodist);
        }

        var after = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync("/kk/users"));

        after.Count.ShouldBe(before.Count);
    }

    [Theory]
    [InlineData("UserName", "")]
    [InlineData("UserName", "әлия")]
    [InlineData("UserName", "a\r\nBcc")]
    [InlineData("DisplayName", "Қанат\r\nBcc: x@y.kz")]
    [InlineData("Email", "a@b.kz\r\nBcc: x@y.kz")]
    [InlineData("Email", "Name <a@b.kz>")]
    [InlineData("Email", "nobody")]
    [InlineData("Roles", "None")]
    [InlineData("Language", "en")]
    [InlineData("OrganisationId", "1")]
    public async Task Post_OfAnInvitationThatCannotBe_Returns400AndInvitesNobody(string field, string value)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var form = People.Invitation("refused");
        form[field] = value;

        using var response = await client.PostAsync("/kk/users/new", "/kk/users/new", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#error-summary").ShouldNotBeNull();
        await using var db = fixture.Database.CreateContext();
        (await db.Users.AnyAsync(user => user.UserName == "refused" || user.DisplayName.StartsWith("Қанат"), Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Director, "Kindergarten", HttpStatusCode.BadRequest)]
    [InlineData(Role.Director, null, HttpStatusCode.BadRequest)]
    [InlineData(Role.KindergartenHead, "School", HttpStatusCode.BadRequest)]
    [InlineData(Role.Director, "School", HttpStatusCode.Redirect)]
    [InlineData(Role.KindergartenHead, "Kindergarten", HttpStatusCode.Redirect)]
    public async Task Post_OfARoleOfAnOrganisation_NeedsOneOfItsKind(Role role, string? kind, HttpStatusCode status)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        await using var db = fixture.Database.CreateContext();
        var organisation = (await db.Organisations.ToListAsync(Cancel)).Find(candidate => candidate.Kind.ToString() == kind);
        var form = People.Invitation($"{role}-{kind}-{Guid.NewGuid():N}", role);
        (form["OrganisationId"], form["DisplayName"]) = (organisation?.Id.ToString(CultureInfo.InvariantCulture) ?? "", "Ұлпан");

        using var response = await client.PostAsync("/kk/users/new", "/kk/users/new", form);

        response.StatusCode.ShouldBe(status);
        (await db.Memberships.CountAsync(held => db.Users.Any(user => user.Id == held.UserId && user.UserName == form["UserName"]), Cancel))
            .ShouldBe(status == HttpStatusCode.Redirect ? 1 : 0);
    }

    [Fact]
    public async Task Post_OfNamesAndRoles_SavesThemAndNothingElse()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var form = await client.OpenFormAsync(person.Id);
        form["DisplayName"] = " Үміт Һарунқызы ";
        form["Roles"] = nameof(Role.Economist);
        foreach (var field in new[] { "PasswordHash", "TwoFactorEnabled", "DisabledAt", "SecurityStamp", "Id", "LockoutEnd" })
        {
            form[field] = form["User." + field] = field == "TwoFactorEnabled" ? "true" : "2026-01-01";
        }

        using var response = await client.PostAsync($"/kk/users/{person.Id}", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await fixture.Portal.FindAsync(person.UserName!);
        saved.DisplayName.ShouldBe("Үміт Һарунқызы");
        (saved.Id, saved.PasswordHash, saved.TwoFactorEnabled, saved.DisabledAt, saved.LockoutEnd)
            .ShouldBe((person.Id, person.PasswordHash, false, null, null));
        (await client.OpenFormAsync(person.Id))["Roles"].ShouldBe(nameof(Role.Economist));
    }

    [Fact]
    public async Task Post_WhenAnotherAdministratorSavedMeanwhile_ShowsBothAndSavesNothing()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var (mine, theirs) = (await client.OpenFormAsync(person.Id), await client.OpenFormAsync(person.Id));
        (theirs["DisplayName"], mine["DisplayName"]) = ("Олар жазған", "Мен жазған");
        using var first = await client.PostAsync($"/kk/users/{person.Id}", theirs);

        using var second = await client.PostAsync($"/kk/users/{person.Id}", mine);

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(second);
        page.QuerySelector("#DisplayName")!.GetAttribute("value").ShouldBe("Мен жазған");
        page.QuerySelector("[data-stored=DisplayName]")!.TextContent.ShouldContain("Олар жазған");
        (await fixture.Portal.FindAsync(person.UserName!)).DisplayName.ShouldBe("Олар жазған");
    }

    [Fact]
    public async Task Post_OfAForgedId_Returns404()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        var unknown = $"/kk/users/{Guid.NewGuid()}";

        foreach (var url in new[]
        {
            unknown, unknown + "/disable", unknown + "/enable", unknown + "/link", unknown + "/sessions", unknown + "/second-factor",
            unknown + "/memberships", $"/kk/users/{person.Id}/memberships/987654/end",
        })
        {
            using var response = await client.PostAsync("/kk/users/new", url, []);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
        }
    }

    [Fact]
    public async Task Post_ToResetTheSecondFactor_TurnsItOffAndRecordsIt()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        await fixture.Database.ExecuteAsPortalAsync($"update users set two_factor_enabled = true, last_code_step = 7 where id = '{person.Id}'");
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);

        using var response = await client.PostAsync($"/kk/users/{person.Id}", $"/kk/users/{person.Id}/second-factor", []);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await fixture.Portal.FindAsync(person.UserName!);
        (saved.TwoFactorEnabled, saved.LastCodeStep).ShouldBe((false, null));
        saved.SecurityStamp.ShouldNotBe(person.SecurityStamp);
        await using var db = fixture.Database.CreateContext();
        (await db.AuditEntries.AnyAsync(entry => entry.Act == AuditAct.SecondFactorOff && entry.SubjectKey == person.Id.ToString(), Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Post_ToEndTheSessions_PutsThePersonOutAndRecordsIt()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        // Another instance would remember a session for a few seconds; this one looks each time.
        await using var portal = fixture.Instance(new SignInSettings { RequireSecondFactor = false, RolesEvery = TimeSpan.Zero, SessionMemory = TimeSpan.FromTicks(1) });
        using var theirs = portal.Visitor();
        using var signIn = await theirs.SignInAsync(person.UserName!, People.Password);
        using var before = await theirs.Http.GetAsync("/kk/organisations", Cancel);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);

        using var response = await client.PostAsync($"/kk/users/{person.Id}", $"/kk/users/{person.Id}/sessions", []);
        using var after = await theirs.Http.GetAsync("/kk/organisations", Cancel);

        (before.StatusCode, response.StatusCode, after.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        after.Headers.Location!.ToString().ShouldStartWith("/kk/account/sign-in");
        await using var db = fixture.Database.CreateContext();
        (await db.Sessions.CountAsync(session => session.UserId == person.Id, Cancel)).ShouldBe(0);
        (await db.AuditEntries.CountAsync(entry => entry.Act == AuditAct.SessionEnded && entry.SubjectKey == person.Id.ToString(), Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_OfAMembership_AddsItOnceAndEndsIt()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Methodist);
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        await using var db = fixture.Database.CreateContext();
        var organisation = await db.Organisations.Select(candidate => candidate.Id).FirstAsync(Cancel);
        var (page, form) = ($"/kk/users/{person.Id}", new Dictionary<string, string> { ["OrganisationId"] = $"{organisation}", ["From"] = "2026-09-01" });

        using var added = await client.PostAsync(page, page + "/memberships", form);
        using var again = await client.PostAsync(page, page + "/memberships", form);
        var id = await db.Memberships.Where(held => held.UserId == person.Id).Select(held => held.Id).SingleAsync(Cancel);
        using var ended = await client.PostAsync(page, $"{page}/memberships/{id}/end", new() { ["lastDay"] = "2026-10-31" });
        using var late = await client.PostAsync(page, $"{page}/memberships/{id}/end", new() { ["lastDay"] = "2026-12-31" });

        new[] { added, again, ended, late }.Select(response => response.StatusCode)
            .ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        (await db.Memberships.SingleAsync(held => held.Id == id, Cancel)).Until.ShouldBe(new DateOnly(2026, 10, 31));
    }
}
