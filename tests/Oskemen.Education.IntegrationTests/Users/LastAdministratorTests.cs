using System.Net;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Users;

public sealed class LastAdministratorTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_AgainstOneself_Returns400(bool disable)
    {
        var one = await fixture.Portal.CreatePersonAsync(Role.Administrator);
        await fixture.Portal.CreatePersonAsync(Role.Administrator);
        using var client = await fixture.Portal.SignInAsync(one);
        var form = await client.OpenFormAsync(one.Id);
        form["Roles"] = nameof(Role.Economist);

        using var response = await client.PostAsync($"/kk/users/{one.Id}{(disable ? "/disable" : "")}", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#error-summary")!.TextContent.ShouldContain("Өз тіркелгіңізді");
        (await fixture.Portal.FindAsync(one.UserName!)).DisabledAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OfTwoAgainstEachOtherAtOnce_LeavesOne(bool disable)
    {
        for (var round = 0; round < 3; round++)
        {
            await fixture.Database.ExecuteAsPortalAsync("update users set disabled_at = now() where disabled_at is null");
            var one = await fixture.Portal.CreatePersonAsync(Role.Administrator);
            var other = await fixture.Portal.CreatePersonAsync(Role.Administrator);
            using var clientOfOne = await fixture.Portal.SignInAsync(one);
            using var clientOfOther = await fixture.Portal.SignInAsync(other);
            var (formOfOne, formOfOther) = (await clientOfOne.OpenFormAsync(other.Id), await clientOfOther.OpenFormAsync(one.Id));
            formOfOne["Roles"] = formOfOther["Roles"] = nameof(Role.Economist);
            var end = disable ? "/disable" : "";

            var responses = await Task.WhenAll(
                clientOfOne.PostAsync($"/kk/users/{other.Id}{end}", formOfOne), clientOfOther.PostAsync($"/kk/users/{one.Id}{end}", formOfOther));

            await using var db = fixture.Database.CreateContext();
            (await db.Users.InState(UserState.InUse).InRoles(db, Role.Administrator).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
            responses.Count(response => response.StatusCode == HttpStatusCode.Redirect
                && response.Headers.Location!.ToString().StartsWith("/kk/users/", StringComparison.Ordinal)).ShouldBe(1);
        }
    }
}
