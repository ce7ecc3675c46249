using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Ent;

/// <summary>A methodist enters one school's results; each test has a season of its own.</summary>
public sealed class EnterResultTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(2030, "86,6")]
    [InlineData(2031, "86.6")]
    [InlineData(2032, " 86,60 ")]
    public async Task Save_StoresAndRecords(int year, string mean)
    {
        var (client, address) = await OpenAsync(year, "school_1");
        using var _ = client;

        using var response = await client.SendAsync(address, await client.GetDocumentAsync(address), new(EntPages.Good) { ["Mean"] = mean });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<decimal>($"select mean from ent_results where year = {year}")).ShouldBe(86.6m);
        var changes = await fixture.Database.ScalarAsync<string>(
            $"select changes::text from audit_entries where subject_kind = 'EntSeason' and subject_key = '{year}' order by id desc limit 1");
        changes.ShouldContain("EntResult.Mean");
        changes.ShouldContain("school_1");
        var page = await client.GetDocumentAsync(response.Headers.Location!.OriginalString);
        page.QuerySelector($"[data-field='Mean'] [data-year='{year}']")!.TextContent.Trim().ShouldBe("86,6");
    }

    /// <summary>Each is refused in both languages, at its field and above the form, and what was typed stays.</summary>
    [Theory]
    [InlineData(2033, "Mean", "126")]
    [InlineData(2034, "Participants", "51")]
    [InlineData(2035, "Graduates", "51")]
    [InlineData(2036, "AboveThreshold", "41")]
    [InlineData(2037, "HighScores", "39")]
    [InlineData(2038, "Highest", "126")]
    [InlineData(2039, "Traditional", "")]
    [InlineData(2040, "Mean", "көп")]
    [InlineData(2041, "Mean", "86,666")]
    [InlineData(2042, "Graduates", "50,5")]
    [InlineData(2043, "Graduates", "-50")]
    [InlineData(2044, "Graduates", "999999999999")]
    public async Task Save_OfWrongFigures_IsRefused(int year, string field, string value)
    {
        var (client, address) = await OpenAsync(year, "school_3");
        using var _ = client;
        var messages = new List<string>();

        foreach (var language in Cultures.All.Select(culture => culture.Name))
        {
            var translated = address.Replace("/kk/", $"/{language}/", StringComparison.Ordinal);
            using var response = await client.SendAsync(translated, await client.GetDocumentAsync(translated), new(EntPages.Good) { [field] = value, ["Honours"] = "7" });

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(response);
            page.QuerySelector<IHtmlInputElement>($"#{field}")!.Value.ShouldBe(value);
            page.QuerySelector<IHtmlInputElement>("#Honours")!.Value.ShouldBe("7");
            page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
            messages.Add(page.QuerySelector($"#{field}-error")!.TextContent.Trim());
        }

        messages.ShouldAllBe(message => message.Length > 0);
        messages[0].ShouldNotBe(messages[1]);
        (await fixture.CountResultsAsync(year)).ShouldBe(0);
    }

    [Fact]
    public async Task Save_OfAnImpossibleMean_NamesTheMeanAndTheScale()
    {
        var (client, address) = await OpenAsync(2045, "school_4");
        using var _ = client;

        using var response = await client.SendAsync(address, await client.GetDocumentAsync(address), new(EntPages.Good) { ["Mean"] = "126" });

        (await PortalClient.ReadAsync(response)).QuerySelector("#Mean-error")!.TextContent.Trim()
            .ShouldBe(Strings.Ent_FindingMeanOutsideScale.With("126", "125"));
    }

    [Fact]
    public async Task Save_ByTwoAtOnce_StoresOneAndShowsTheOtherBoth()
    {
        var (first, address) = await OpenAsync(2046, "school_5");
        using var _ = first;
        using var second = await fixture.SignInMethodistAsync();
        var (mine, theirs) = (await first.GetDocumentAsync(address), await second.GetDocumentAsync(address));

        var answers = await Task.WhenAll(
            first.SendAsync(address, mine, new(EntPages.Good) { ["Mean"] = "80" }),
            second.SendAsync(address, theirs, new(EntPages.Good) { ["Mean"] = "90" }));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await fixture.CountResultsAsync(2046)).ShouldBe(1);
        var conflict = await PortalClient.ReadAsync(answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict));
        conflict.QuerySelector("[data-stored='Mean']").ShouldNotBeNull();
        conflict.QuerySelector(".error-summary")!.TextContent.ShouldContain(Strings.Ent_Conflict);
        // The form belongs to whoever was overtaken.
        var overtaken = answers[0].StatusCode == HttpStatusCode.Conflict ? first : second;
        using var again = await overtaken.SendAsync(address, conflict, []);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory]
    [InlineData("Year", "99")]
    [InlineData("Year", "")]
    [InlineData("Year", "2024")]
    [InlineData("MaxScore", "0")]
    [InlineData("MaxScore", "99")]
    [InlineData("Threshold", "100")]
    [InlineData("Subjects", "бес")]
    public async Task NewSeason_WithAWrongParameter_IsRefusedAtAField(string field, string value)
    {
        using var client = await fixture.SignInMethodistAsync();

        using var response = await client.SendAsync("/ru/ent/new", await client.GetDocumentAsync("/ru/ent/new"), Season(2047, field, value));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelectorAll(".error-summary a").ShouldNotBeEmpty();
        page.QuerySelector<IHtmlInputElement>($"#{field}")!.Value.ShouldBe(value);
        (await fixture.Database.ScalarAsync<long>("select count(*) from ent_seasons where year = 2047")).ShouldBe(0);
    }

    [Fact]
    public async Task Season_IsOpenedAndItsScaleCannotContradictResults()
    {
        using var client = await fixture.SignInMethodistAsync();
        using (var opened = await client.SendAsync("/kk/ent/new", await client.GetDocumentAsync("/kk/ent/new"), Season(2048)))
        {
            opened.Headers.Location!.OriginalString.ShouldBe("/kk/ent/2048");
        }

        var address = await fixture.EditAddressAsync(2048, "school_6");
        using (var saved = await client.SendAsync(address, await client.GetDocumentAsync(address), EntPages.Good))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var refused = await client.SendAsync("/kk/ent/2048/edit", await client.GetDocumentAsync("/kk/ent/2048/edit"), new() { ["MaxScore"] = "120" });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var widened = await client.SendAsync("/kk/ent/2048/edit", await client.GetDocumentAsync("/kk/ent/2048/edit"), new() { ["MaxScore"] = "140" });
        widened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<int>("select max_score from ent_seasons where year = 2048")).ShouldBe(140);
    }

    [Theory]
    [InlineData("/kk/ent/2016/schools/{0}/edit")]
    [InlineData("/kk/ent/2016/imports")]
    [InlineData("/kk/ent/1999")]
    [InlineData("/kk/ent/1999/edit")]
    [InlineData("/kk/ent/2024/schools/99999/edit")]
    [InlineData("/kk/ent/2016/export.csv")]
    public async Task Address_OfNothing_IsNotFound(string address)
    {
        using var client = await fixture.SignInMethodistAsync();
        var school = await fixture.Database.FindOrganisationAsync("school_44");

        using var response = await client.Http.GetAsync(string.Format(CultureInfo.InvariantCulture, address, school.Id), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Season(int year, string? field = null, string value = "")
    {
        var fields = new Dictionary<string, string>
        {
            ["Year"] = year.ToString(CultureInfo.InvariantCulture),
            ["MaxScore"] = "125",
            ["Subjects"] = "5",
            ["Threshold"] = "50",
            ["HighScore"] = "100",
        };
        if (field is not null)
        {
            fields[field] = value;
        }

        return fields;
    }

    private async Task<(PortalClient Client, string Address)> OpenAsync(int year, string school)
    {
        await fixture.OpenSeasonAsync(year);
        return (await fixture.SignInMethodistAsync(), await fixture.EditAddressAsync(year, school));
    }
}
