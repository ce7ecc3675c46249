using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Account;

/// <summary>Whether there is an account, and in which state, cannot be told from outside.</summary>
public sealed class SignInFromOutsideTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Tries = 4;
    private const string Unknown = "nobody-of-this-name";

    [Fact]
    public async Task RefusedSignIns_LookTheSameAndTakeAlikeLong()
    {
        await using var portal = fixture.InstanceWithRealHashes();
        var (known, locked) = (await portal.CreateAccountAsync(), await portal.CreateAccountAsync());
        var (disabled, withoutPassword) = (await portal.CreateAccountAsync(), await portal.CreateAccountAsync(password: null));
        await fixture.SetAsync(locked, "lockout_end = now() + interval '10 minutes'");
        await fixture.SetAsync(disabled, "disabled_at = now()");
        (string Name, string Password)[] cases =
        [
            (known, "wrong password 77"), (Unknown, Accounts.Password), (locked, Accounts.Password), (locked, "wrong password 77"),
            (disabled, Accounts.Password), (disabled, "wrong password 77"), (withoutPassword, Accounts.Password),
        ];
        await AnswerAsync(portal, known, "wrong password 77");
        await AnswerAsync(portal, Unknown, Accounts.Password);

        // In turn, so that whatever else the machine does falls on all alike.
        var answers = cases.Select(_ => new List<(HttpStatusCode Status, string Text, bool SignedIn, TimeSpan Time)>()).ToList();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            for (var index = 0; index < cases.Length; index++)
            {
                answers[index].Add(await AnswerAsync(portal, cases[index].Name, cases[index].Password));
            }

            await fixture.SetAsync(known, "access_failed_count = 0");
        }

        var looks = answers.SelectMany(list => list).Select(answer => (answer.Status, answer.Text, answer.SignedIn)).Distinct().ToList();
        looks.ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.BadRequest);
        looks[0].SignedIn.ShouldBeFalse();

        // Without the hash an answer takes a tenth of the time.
        var times = answers.Select(list => list.Select(answer => answer.Time.TotalMilliseconds).Order().ElementAt(Tries / 2)).ToList();
        (times.Max() / times.Min()).ShouldBeLessThan(3);
    }

    [Fact]
    public async Task RefusedSignIn_IsRecordedWithoutWhatWasTyped()
    {
        const string typed = "maybe-a-password-in-the-wrong-field";
        var known = await fixture.Portal.CreateAccountAsync();

        await AnswerAsync(fixture.Portal, typed, "secret of the test");
        await AnswerAsync(fixture.Portal, known, "secret of the test");

        (await fixture.ActsAsync(known)).ShouldBe([AuditAct.SignInRefused]);
        await using var db = fixture.Database.CreateContext();
        (await db.AuditEntries.AnyAsync(entry => entry.Act == AuditAct.SignInRefused && entry.SubjectKey == "", TestContext.Current.CancellationToken)).ShouldBeTrue();
        var record = await fixture.Database.ScalarAsync<string>("select string_agg(e::text, ' ') from audit_entries e");
        record.ShouldNotContain(typed);
        record.ShouldNotContain("secret of the test");
    }

    [Fact]
    public async Task Lockout_IsRecordedAndPasses()
    {
        var name = await fixture.Portal.CreateAccountAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await AnswerAsync(fixture.Portal, name, "wrong password 77");
        }

        var locked = await AnswerAsync(fixture.Portal, name, Accounts.Password);
        await fixture.SetAsync(name, "lockout_end = now() - interval '1 second'");
        var later = await AnswerAsync(fixture.Portal, name, Accounts.Password);

        locked.SignedIn.ShouldBeFalse();
        later.SignedIn.ShouldBeTrue();
        (await fixture.ActsAsync(name)).Count(act => act == AuditAct.LockedOut).ShouldBe(1);
    }

    private static async Task<(HttpStatusCode Status, string Text, bool SignedIn, TimeSpan Time)> AnswerAsync(
        WebApplicationFactory<Program> portal, string name, string password)
    {
        using var visitor = portal.Visitor();
        var fields = PortalClient.FieldsOf((await visitor.GetDocumentAsync(Accounts.SignInPage)).Forms[^1]);
        (fields["UserName"], fields["Password"]) = (name, password);
        var start = Stopwatch.GetTimestamp();
        using var response = await visitor.PostAsync(Accounts.SignInPage, fields);
        var time = Stopwatch.GetElapsedTime(start);
        var page = await PortalClient.ReadAsync(response);
        return (response.StatusCode, page.QuerySelector(".error-summary")?.TextContent ?? "", response.SessionCookie() is not null, time);
    }
}
