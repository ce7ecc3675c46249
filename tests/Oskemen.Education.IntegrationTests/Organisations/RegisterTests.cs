using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.IntegrationTests.Organisations;

/// <summary>What the register tells, and how it grows.</summary>
public sealed class RegisterTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("school_11", "Type", "Contradicted")]
    [InlineData("school_43", "Type", "Contradicted")]
    [InlineData("technicians", "LegalForm", "Contradicted")]
    [InlineData("school_5", "Type", "Inferred")]
    [InlineData("school_nurorda", "Ownership", "Inferred")]
    [InlineData("school_46", "Capacity", "Stated")]
    [InlineData("kg_kulynshak", "Capacity", "Contradicted")]
    public async Task Page_MarksHowSureAFactIs(string key, string topic, string basis)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        var id = (await fixture.Database.FindOrganisationAsync(key)).Id;

        foreach (var language in new[] { "kk", "ru" })
        {
            var page = await client.GetDocumentAsync($"/{language}/organisations/{id}");

            var mark = page.QuerySelector($"[data-fact={topic}] [data-basis={basis}]")!;
            mark.TextContent.Trim().ShouldNotBeEmpty();
            mark.ClassName!.ShouldContain("status-");
        }
    }

    [Theory]
    [InlineData("subordination=City", "school_44", "kg_dayana")]
    [InlineData("languages=Kazakh", "school_46", "school_34")]
    [InlineData("languages=Kazakh,%20Russian", "school_8", "school_46")]
    [InlineData("kind=AdditionalEducation", "technicians", "school_44")]
    [InlineData("kind=Other", "upk", "technicians")]
    public async Task List_Filters(string query, string found, string left)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        var page = await client.GetDocumentAsync($"/ru/organisations?{query}");

        page.QuerySelector($"[data-organisation={found}]").ShouldNotBeNull();
        page.QuerySelector($"[data-organisation={left}]").ShouldBeNull();
    }

    [Fact]
    public async Task Seed_TellsEveryOrganisationSomething_AndOverwritesNothing()
    {
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from organisations o where not o.is_sample and not exists (select 1 from organisation_facts f where f.organisation_id = o.id)")).ShouldBe(0);
        await using var db = AsOwner();
        var school = await db.Organisations.SingleAsync(row => row.Key == "school_9", TestContext.Current.CancellationToken);
        school.Classify(new());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await SeededOrganisations.LoadAsync(db, DateTimeOffset.UnixEpoch);

        (await fixture.Database.FindOrganisationAsync("school_9")).Type.ShouldBeNull();
        (await fixture.Database.ScalarAsync<long>("select count(*) from organisation_events where source is not null")).ShouldBe(20);
    }

    [Fact]
    public async Task Seed_TellsAnOrganisationFromBeforeOnce()
    {
        await using var db = AsOwner();
        await db.Database.ExecuteSqlRawAsync(
            """
            delete from organisation_facts where organisation_id = (select id from organisations where key = 'school_34');
            delete from organisation_events where organisation_id = (select id from organisations where key = 'school_34');
            update organisations set type = null, subordination = null, ownership = null, legal_form = null, languages = null, address = 'Абай к. 5'
            where key = 'school_34'
            """,
            TestContext.Current.CancellationToken);

        await SeededOrganisations.LoadAsync(db, DateTimeOffset.UnixEpoch);

        var school = await fixture.Database.FindOrganisationAsync("school_34");
        (school.Type, school.Subordination, school.Address).ShouldBe((OrganisationType.Lyceum, Subordination.City, "Абай к. 5"));
        (await fixture.Database.ScalarAsync<long>(
            $"select count(*) from organisation_events where organisation_id = {school.Id}")).ShouldBe(1);
    }

    [Fact]
    public async Task New_EntersAnOrganisationWithItsOpening_AndASampleIsMarkedAndNotCounted()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        Dictionary<string, string> fields = new()
        {
            ["Kind"] = "School",
            ["NameKk"] = "№ 470 үлгі мектебі",
            ["NameRu"] = "Пробная школа № 470",
            ["Number"] = "470",
            ["Type"] = "Gymnasium",
            ["Subordination"] = "City",
            ["OpenedOn"] = "2016-05-01",
            ["IsSample"] = "true",
        };

        using var created = await client.PostAsync("/ru/organisations/new", "/ru/organisations/new", fields);
        using var twice = await client.PostAsync("/ru/organisations/new", "/ru/organisations/new", fields);

        created.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(twice)).QuerySelector("#Number-error")!.TextContent.Trim().ShouldNotBeEmpty();
        var page = await client.GetDocumentAsync(created.Headers.Location!.ToString());
        page.QuerySelector(".sample-banner").ShouldNotBeNull();
        page.QuerySelectorAll("[data-event=Opened]").Length.ShouldBe(1);
        var list = await client.GetDocumentAsync("/ru/organisations?search=470");
        list.QuerySelector("[data-organisation=sample_school_470]")!.TextContent.ShouldContain("(образец)");
        var network = await client.Http.GetStringAsync("/ru/organisations/network/export.csv?on=2016-09-01", TestContext.Current.CancellationToken);
        network.ShouldNotContain("470");
    }

    [Theory]
    [InlineData("Kind", "")]
    [InlineData("Kind", "Prison")]
    [InlineData("NameKk", " ")]
    [InlineData("NameRu", "")]
    [InlineData("Number", "0")]
    [InlineData("Type", "Home")]
    [InlineData("Languages", "Klingon")]
    [InlineData("Capacity", "10001")]
    [InlineData("OpenedOn", "1700-01-01")]
    [InlineData("OpenedOn", "2999-01-01")]
    [InlineData("OpenedOn", "жаз")]
    public async Task New_WhenAFieldIsWrong_SaysSoAtTheField(string field, string value)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);

        foreach (var language in new[] { "kk", "ru" })
        {
            var address = $"/{language}/organisations/new";
            Dictionary<string, string> fields = new() { ["Kind"] = "School", ["NameKk"] = "Мектеп", ["NameRu"] = "Школа", [field] = value };
            using var response = await client.PostAsync(address, address, fields);

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(response);
            page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
            page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        }

        (await fixture.Database.ScalarAsync<long>("select count(*) from organisations where name_kk = 'Мектеп'")).ShouldBe(0);
    }

    [Fact]
    public async Task Save_ByTheAdministrator_ClassifiesTheOrganisation_ByTheDirectorOnlyTheLanguages()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var school = await fixture.Database.FindOrganisationAsync("school_30");
        using var director = await fixture.Portal.SignInAsync(await fixture.Portal.CreateMemberAsync(Role.Director, school.Id));
        var address = string.Create(CultureInfo.InvariantCulture, $"/kk/organisations/{school.Id}/edit");

        foreach (var (client, type, languages) in new[] { (administrator, "Lyceum", "Russian"), (director, "Gymnasium", "Kazakh, Russian") })
        {
            var fields = PortalClient.FieldsOf((await client.GetDocumentAsync(address)).QuerySelector<IHtmlFormElement>("form.form-wide")!);
            (fields["Type"], fields["Languages"]) = (type, languages);
            using var response = await client.PostAsync(address, fields);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var saved = await fixture.Database.FindOrganisationAsync("school_30");
        (saved.Type, saved.Languages).ShouldBe((OrganisationType.Lyceum, InstructionLanguages.Kazakh | InstructionLanguages.Russian));
    }

    private PortalDbContext AsOwner() => new(PortalDbContext.OptionsFor(fixture.Database.OwnerConnection));
}
