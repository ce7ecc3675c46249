using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>Whom a return is there for.</summary>
public sealed class ReturnAccessTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly string[] Read = ["", "/export.xlsx", "/import", "/changes", "/correction"];
    private static readonly string[] Written = ["", "/confirmation", "/import", "/correction"];
    private static readonly string[] OfTheDepartment = ["/approval", "/return", "/extension", "/removal"];

    [Theory]
    [InlineData(Role.Director, "school_1")]
    [InlineData(Role.KindergartenHead, "kg_7")]
    public async Task ForeignReturn_IsNotThere_ForReadingNorWriting_AndThatIsOnRecord(Role role, string own)
    {
        var foreign = await OwedAsync("school_3");
        var user = await fixture.Portal.CreateMemberAsync(role, (await fixture.Database.FindOrganisationAsync(own)).Id);
        using var client = await TestData.SignInAsync(fixture.Portal, user);

        foreach (var address in Read)
        {
            using var answer = await client.Http.GetAsync($"/ru/returns/{foreign}{address}", TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await PortalClient.ReadAsync(answer)).Body!.TextContent.ShouldContain("Таких сведений нет.");
        }

        foreach (var address in Written)
        {
            using var answer = await client.PostAsync("/ru", $"/ru/returns/{foreign}{address}", new() { ["cell.Pupils.1.Kazakh"] = "5", ["Reason"] = "x" });
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        foreach (var address in OfTheDepartment)
        {
            using var answer = await client.PostAsync("/ru", $"/ru/returns/{foreign}{address}", new() { ["Reason"] = "x" });
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        using var absent = await client.Http.GetAsync("/ru/returns/99999", TestContext.Current.CancellationToken);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Database.ScalarAsync<long>(
            $"select count(*) from audit_entries where act = 'AccessRefused' and actor_id = '{user.Id}' and subject_kind = 'Return' and subject_key = '#{foreign}'"))
            .ShouldBe(Read.Length + Written.Length);
        (await fixture.Database.LoadReturnAsync(foreign)).Current.Status.ShouldBe(ReturnStatus.NotBegun);
    }

    [Theory]
    [InlineData(Role.Economist, HttpStatusCode.OK)]
    [InlineData(Role.Methodist, HttpStatusCode.OK)]
    [InlineData(Role.Head, HttpStatusCode.OK)]
    [InlineData(Role.Official, HttpStatusCode.Forbidden)]
    [InlineData(Role.GuardianshipSpecialist, HttpStatusCode.Forbidden)]
    public async Task WhoDoesNotEnterReturns_WritesNone(Role role, HttpStatusCode read)
    {
        var id = await OwedAsync("school_3");
        using var client = await fixture.Portal.SignInAsync(role);

        using var page = await client.Http.GetAsync($"/kk/returns/{id}", TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(read);
        if (read == HttpStatusCode.OK)
        {
            (await ReturnSheetPage.OpenAsync(client, id)).MayEnter.ShouldBeFalse();
        }

        foreach (var address in new[] { "", "/confirmation", "/import" })
        {
            using var answer = await client.PostAsync("/kk", $"/kk/returns/{id}{address}", new() { ["cell.Pupils.1.Kazakh"] = "5" });
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }
    }

    [Fact]
    public async Task Membership_ThatEnded_OpensTheReturnNoMore()
    {
        var id = await OwedAsync("school_4");
        var school = await fixture.Database.FindOrganisationAsync("school_4");
        var user = await fixture.Portal.CreateMemberAsync(Role.Director, school.Id, until: new DateOnly(2020, 1, 1));
        using var client = await TestData.SignInAsync(fixture.Portal, user);

        using var answer = await client.Http.GetAsync($"/kk/returns/{id}", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<int> OwedAsync(string school) =>
        await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]), school);
}
