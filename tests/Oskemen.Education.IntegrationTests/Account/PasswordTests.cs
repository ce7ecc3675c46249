using System.Buffers.Binary;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

public sealed class PasswordTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/account/password";
    private const string New = "кедр шәйнек сейсенбі ай";

    public static TheoryData<string, string?> Passwords => new()
    {
        { "", "PasswordTooShort" },
        { "vR7#kq2!Lm9", "PasswordTooShort" },
        { "vR7#kq2!Lm9z", null },
        { "тау өзен дала 2016", null },
        { "correct horse battery staple", null },
        { "  пробелы по краям тоже  ", null },
        { string.Concat(Enumerable.Repeat("кедр шәйнек ", 10)) + "12345678", null },
        { string.Concat(Enumerable.Repeat("кедр шәйнек ", 10)) + "123456789", "PasswordTooLong" },
        { "password1234", "PasswordGuessable" },
        { "qwertyuiop123", "PasswordGuessable" },
        { "йцукенгшщзхъ", "PasswordGuessable" },
        { "пароль123456", "PasswordGuessable" },
        { "123456789012", "PasswordGuessable" },
        { "aaaaaaaaaaaaaaaa", "PasswordGuessable" },
        { "oskemenportal", "PasswordGuessable" },
        { "Өскемен2026!", "PasswordGuessable" },
        { "құпиясөз2026", "PasswordGuessable" },
        { "Сейтқали2026", "PasswordGuessable" },
        { "a.seitkali2026", "PasswordGuessable" },
    };

    [Theory]
    [MemberData(nameof(Passwords))]
    public async Task Rules_RefuseWhatIsShortLongOrGuessable(string password, string? expected)
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = "a.seitkali", DisplayName = "Айгүл Сейтқали" };

        var errors = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            errors.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(error => error.Code));
        }

        errors.FirstOrDefault().ShouldBe(expected);
    }

    [Theory]
    [InlineData("wrong password 77", New, New, "Current", "Құпиясөз дұрыс емес.")]
    [InlineData(Accounts.Password, "қысқа", "қысқа", "Password", "Құпиясөз тым қысқа: кемінде 12 таңба керек.")]
    [InlineData(Accounts.Password, New, "басқа", "Repeated", "Екі рет бірдей құпиясөз теріңіз.")]
    [InlineData("", New, New, "Current", "Құпиясөзді енгізіңіз.")]
    public async Task Change_Refused_SaysWhyAtTheFieldAndShowsNoPassword(string current, string password, string repeated, string field, string message)
    {
        using var client = fixture.Portal.CreateVisitor();
        using var signIn = await client.SignInAsync(await fixture.Portal.CreateAccountAsync());

        using var response = await client.PostAsync(Page, Page, new() { ["Current"] = current, ["Password"] = password, ["Repeated"] = repeated });
        var page = await PortalClient.ReadAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector($".error-summary a[href='#{field}']")!.TextContent.ShouldBe(message);
        page.QuerySelectorAll("input[type=password]").ShouldAllBe(input => string.IsNullOrEmpty(input.GetAttribute("value")));
    }

    [Fact]
    public async Task Stored_IsHashedBySha512InSoManyRounds()
    {
        await using var portal = fixture.InstanceWithRealHashes();
        var name = await portal.CreateAccountAsync();

        var hash = Convert.FromBase64String(await fixture.Database.ScalarAsync<string>($"select password_hash from users where user_name = '{name}'"));

        // Format 1 of the framework: function (2 is HMAC-SHA-512), rounds and length of the salt, in network order.
        var header = Enumerable.Range(0, 3).Select(field => BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1 + (4 * field)))).ToList();
        hash[0].ShouldBe((byte)1);
        header.ShouldBe([2u, 210_000u, 16u]);
    }

    [Fact]
    public async Task Change_EndsTheOtherSessionsAndIsRecorded()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var other = fixture.Portal.CreateVisitor();
        using var theirs = await other.SignInAsync(name);
        using var client = fixture.Portal.CreateVisitor();
        using var mine = await client.SignInAsync(name);

        using var response = await client.PostAsync(Page, Page, new() { ["Current"] = Accounts.Password, ["Password"] = New, ["Repeated"] = New });
        using var still = await client.Http.GetAsync("/kk/budget/2016", TestContext.Current.CancellationToken);
        using var ended = await other.Http.GetAsync("/kk/budget/2016", TestContext.Current.CancellationToken);
        using var visitor = fixture.Portal.CreateVisitor();
        using var old = await visitor.SignInAsync(name);
        using var changed = await visitor.SignInAsync(name, New);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        old.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.ActsAsync(name)).ShouldContain(AuditAct.PasswordChanged);
    }

    [Fact]
    public async Task Change_WithWrongPasswords_LocksTheAccount()
    {
        var name = await fixture.Portal.CreateAccountAsync();
        using var client = fixture.Portal.CreateVisitor();
        using var signIn = await client.SignInAsync(name);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await client.PostAsync(Page, Page, new() { ["Current"] = "wrong password 77", ["Password"] = New, ["Repeated"] = New });
        }

        using var right = await client.PostAsync(Page, Page, new() { ["Current"] = Accounts.Password, ["Password"] = New, ["Repeated"] = New });

        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
