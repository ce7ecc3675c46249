using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Organisations;

public sealed class EditOrganisationTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("8 (7232) 12-34-56")]
    [InlineData("+7 7232 123456")]
    [InlineData("87232123456, 87232123457")]
    [InlineData("12-34-56 ішкі 12")]
    public async Task Save_ByTheDirector_CorrectsParticulars(string telephone)
    {
        var (client, address) = await OpenAsync("school_42");
        using var _ = client;

        using var response = await SaveAsync(client, address, new() { ["Address"] = "Қазақстан к. 1", ["Telephone"] = telephone, ["Capacity"] = "900" });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stored = await fixture.Database.FindOrganisationAsync("school_42");
        (stored.Address, stored.Telephone, stored.Capacity).ShouldBe(("Қазақстан к. 1", telephone, 900));
    }

    [Theory]
    [InlineData("Telephone", "жоқ")]
    [InlineData("Telephone", "1234567890123456789012345678901234567890123")]
    [InlineData("Capacity", "0")]
    [InlineData("Capacity", "-5")]
    [InlineData("Capacity", "көп")]
    public async Task Save_WhenAFieldIsWrong_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, string value)
    {
        var (client, address) = await OpenAsync("school_39");
        using var _ = client;

        using var response = await SaveAsync(client, address, new() { [field] = value, ["Address"] = "Жаңа к. 2" });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector<IHtmlInputElement>($"#{field}")!.Value.ShouldBe(value);
        page.QuerySelector<IHtmlInputElement>("#Address")!.Value.ShouldBe("Жаңа к. 2");
        page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        (await fixture.Database.FindOrganisationAsync("school_39")).Address.ShouldBeNull();
    }

    [Fact]
    public async Task Save_WithFieldsThatAreNotTheirs_ChangesNoneOfThem()
    {
        var (client, address) = await OpenAsync("school_38");
        using var _ = client;
        var before = await fixture.Database.FindOrganisationAsync("school_38");

        using var response = await SaveAsync(client, address, new()
        {
            ["NameKk"] = "Менің мектебім",
            ["NameRu"] = "Моя школа",
            ["Key"] = "school_1",
            ["Kind"] = "Kindergarten",
            ["Number"] = "1",
            ["Id"] = "1",
            ["Role"] = "Administrator",
            ["DisabledAt"] = "2016-01-01",
            ["Address"] = "Абай к. 3",
        });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = await fixture.Database.FindOrganisationAsync("school_38");
        (after.Id, after.NameKk, after.NameRu, after.Kind, after.Number).ShouldBe((before.Id, before.NameKk, before.NameRu, before.Kind, before.Number));
        after.Address.ShouldBe("Абай к. 3");
        (await client.GetDocumentAsync(address)).QuerySelector("#NameKk").ShouldBeNull();
    }

    [Fact]
    public async Task Save_WhenSomebodySavedMeanwhile_ShowsBothAndLosesNeither()
    {
        var (director, address) = await OpenAsync("school_37");
        using var _ = director;
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var stale = Fields(await director.GetDocumentAsync(address));
        using (var first = await SaveAsync(administrator, address, new() { ["Address"] = "Бірінші к. 1" }))
        {
            first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await director.GetDocumentAsync(address)).QuerySelector("[data-stored]").ShouldBeNull();
        stale["Address"] = "Екінші к. 2";
        using var conflict = await director.PostAsync(address, stale);

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(conflict);
        page.QuerySelector<IHtmlInputElement>("#Address")!.Value.ShouldBe("Екінші к. 2");
        page.QuerySelector("[data-stored=Address]")!.TextContent.ShouldContain("Бірінші к. 1");
        page.QuerySelectorAll("[data-stored]").Length.ShouldBe(1);
        page.QuerySelector("#Address")!.GetAttribute("aria-describedby").ShouldBe("Address-error Address-stored");
        (await fixture.Database.FindOrganisationAsync("school_37")).Address.ShouldBe("Бірінші к. 1");

        using var again = await director.PostAsync(address, Fields(page));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindOrganisationAsync("school_37")).Address.ShouldBe("Екінші к. 2");
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_IsTakenOnceAndLosesNothing()
    {
        var (director, address) = await OpenAsync("school_35");
        using var _ = director;
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        for (var round = 1; round <= 10; round++)
        {
            var forms = await Task.WhenAll(new[] { director, administrator }.Select(async client => (client, Fields(await client.GetDocumentAsync(address)))));
            for (var number = 0; number < forms.Length; number++)
            {
                forms[number].Item2["Address"] = $"Абай к. {round}-{number}";
            }

            var answers = await Task.WhenAll(forms.Select(async form =>
            {
                using var answer = await form.client.PostAsync(address, form.Item2);
                return answer.StatusCode;
            }));

            answers.Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
            (await fixture.Database.FindOrganisationAsync("school_35")).Address
                .ShouldBe($"Абай к. {round}-{Array.IndexOf(answers, HttpStatusCode.Redirect)}");
        }
    }

    [Fact]
    public async Task Save_ByTheAdministrator_CorrectsNamesAndWantsBoth()
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var address = $"/ru/organisations/{(await fixture.Database.FindOrganisationAsync("school_36")).Id}/edit";

        using var empty = await SaveAsync(administrator, address, new() { ["NameRu"] = " " });
        using var saved = await SaveAsync(administrator, address, new() { ["NameRu"] = "Гимназия № 36" });

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindOrganisationAsync("school_36")).NameRu.ShouldBe("Гимназия № 36");
    }

    private async Task<(PortalClient Client, string Address)> OpenAsync(string key)
    {
        var organisation = await fixture.Database.FindOrganisationAsync(key);
        var client = await fixture.Portal.SignInAsync(await fixture.Portal.CreateMemberAsync(Role.Director, organisation.Id));
        return (client, string.Create(CultureInfo.InvariantCulture, $"/kk/organisations/{organisation.Id}/edit"));
    }

    private static async Task<HttpResponseMessage> SaveAsync(PortalClient client, string address, Dictionary<string, string> changes)
    {
        var fields = Fields(await client.GetDocumentAsync(address));
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return await client.PostAsync(address, fields);
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page) =>
        PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form.form-wide")!);
}
