using System.Globalization;
using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Organisations;

/// <summary>Whom an organisation is there for.</summary>
public sealed class OrganisationScopeTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly Today = Dates.Today(TimeProvider.System);

    /// <summary>First and last day of a membership, in days from today, and whether it opens the organisation.</summary>
    [Theory]
    [InlineData(-100, null, true)]
    [InlineData(0, null, true)]
    [InlineData(0, 0, true)]
    [InlineData(-100, 0, true)]
    [InlineData(-100, -1, false)]
    [InlineData(1, null, false)]
    public async Task Membership_OpensItsOrganisationFromItsFirstDayToItsLast(int from, int? until, bool opens)
    {
        var organisation = await fixture.Database.FindOrganisationAsync("school_43");
        var user = await fixture.Portal.CreateMemberAsync(
            Role.Director, organisation.Id, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null);
        using var client = await fixture.Portal.SignInAsync(user);
        var expected = opens ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        foreach (var address in new[] { $"/kk/organisations/{organisation.Id}", $"/ru/organisations/{organisation.Id}/edit" })
        {
            using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(expected);
        }

        var desk = await client.GetDocumentAsync("/kk");
        (desk.QuerySelector($"a[href='/kk/organisations/{organisation.Id}/edit']") is not null).ShouldBe(opens);
        var list = await client.GetDocumentAsync("/kk/organisations");
        list.QuerySelectorAll("[data-organisation]").Length.ShouldBe(opens ? 1 : 0);
    }

    [Fact]
    public async Task ForeignOrganisation_IsNotThere_ForReadingNorWriting_AndThatIsOnRecord()
    {
        var own = await fixture.Database.FindOrganisationAsync("school_43");
        var foreign = await fixture.Database.FindOrganisationAsync("school_45");
        var user = await fixture.Portal.CreateMemberAsync(Role.Director, own.Id);
        using var client = await fixture.Portal.SignInAsync(user);

        using var read = await client.Http.GetAsync($"/ru/organisations/{foreign.Id}", TestContext.Current.CancellationToken);
        using var opened = await client.Http.GetAsync($"/ru/organisations/{foreign.Id}/edit", TestContext.Current.CancellationToken);
        using var written = await client.PostAsync(
            $"/ru/organisations/{own.Id}/edit",
            $"/ru/organisations/{foreign.Id}/edit",
            new() { ["Address"] = "чужой адрес", ["Version"] = foreign.Version.ToString(CultureInfo.InvariantCulture) });
        using var absent = await client.Http.GetAsync("/ru/organisations/99999", TestContext.Current.CancellationToken);

        new[] { read, opened, written, absent }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
        (await fixture.Database.FindOrganisationAsync("school_45")).Address.ShouldBe(foreign.Address);
        var recorded = await fixture.Database.ScalarAsync<long>(
            $"select count(*) from audit_entries where act = 'AccessRefused' and actor_id = '{user.Id}' and subject_key = '{foreign.Id}'");
        recorded.ShouldBe(3);
    }

    [Theory]
    [InlineData("№ 44", "school_44")]
    [InlineData("44 лицей", "school_44")]
    [InlineData("лицей 44", "school_44")]
    [InlineData("Радуга", "kg_7")]
    [InlineData("рАДУГА", "kg_7")]
    [InlineData("ручеек", "kg_17")]
    [InlineData("нұрорда", "school_nurorda")]
    [InlineData("4444", null)]
    public async Task Search_FindsAsPeopleName(string text, string? key)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        foreach (var language in new[] { "kk", "ru" })
        {
            var page = await client.GetDocumentAsync($"/{language}/organisations?search={Uri.EscapeDataString(text)}");

            page.QuerySelectorAll("[data-organisation]").Select(row => row.GetAttribute("data-organisation"))
                .ShouldBe(key is null ? [] : [key]);
        }
    }

    [Fact]
    public async Task List_HoldsEveryOrganisation_SchoolsFirst_AndFiltersByKind()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        var all = await client.GetDocumentAsync("/kk/organisations");
        var kindergartens = await client.GetDocumentAsync("/kk/organisations?kind=Kindergarten");

        var keys = all.QuerySelectorAll("[data-organisation]").Select(row => row.GetAttribute("data-organisation")!).ToList();
        ((long)keys.Count).ShouldBe(await fixture.Database.ScalarAsync<long>("select count(*) from organisations"));
        keys[..3].ShouldBe(["school_1", "school_3", "school_4"]);
        kindergartens.QuerySelectorAll("[data-organisation]").ShouldAllBe(row => row.GetAttribute("data-organisation")!.Contains("kg_", StringComparison.Ordinal));
        all.QuerySelector("main a[href$='/edit']").ShouldBeNull();
    }
}
