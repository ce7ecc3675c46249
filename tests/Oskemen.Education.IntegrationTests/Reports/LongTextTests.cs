using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>Texts of the report that are longer than a text may be: a clear answer in the reader's language, and nothing stored.</summary>
public sealed class LongTextTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Theory]
    [InlineData("kk", "")]
    [InlineData("ru", "")]
    [InlineData("ru", "/preview")]
    public async Task Text_OfTenMegabytes_IsRefusedUnread(string language, string act)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var fields = await FieldsAsync(head, language);
        fields["Ru"] = new string('a', TenMegabytes);

        using var answer = await head.PostAsync(Address(language) + act, fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var page = await PortalClient.ReadAsync(answer);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Strings.ResourceManager.GetString(nameof(Strings.Error_TooLargeTitle), Cultures.Find(language)));
        (await CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Text_AboveItsLimit_ComesBackWithAMessageAtItsField(string language)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var fields = await FieldsAsync(head, language);
        fields["Kk"] = new string('ө', NarrativeText.MaxLength + 1);

        using var answer = await head.PostAsync(Address(language), fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(answer);
        page.QuerySelectorAll<IHtmlTextAreaElement>("[name=Kk]").Single().Value.Trim().Length.ShouldBe(NarrativeText.MaxLength + 1);
        page.QuerySelector("[name=Kk]")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#Kk-error")!.TextContent.Trim().ShouldNotBeEmpty();
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task BothTexts_AtTheirLimit_AreStored()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var fields = await FieldsAsync(head, "kk", "summer_recreation");
        fields["Kk"] = fields["Ru"] = new string('ө', NarrativeText.MaxLength - 1);

        using var answer = await head.PostAsync(Address("kk", "summer_recreation"), fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CountAsync("summer_recreation")).ShouldBe(2);
    }

    private static string Address(string language, string section = "staffing") => $"/{language}/reports/2016/texts/{section}";

    private static async Task<Dictionary<string, string>> FieldsAsync(PortalClient client, string language, string section = "staffing") =>
        PortalClient.FieldsOf((await client.GetDocumentAsync(Address(language, section))).QuerySelectorAll<IHtmlFormElement>("form[data-text-editor]").Single());

    private Task<long> CountAsync(string section = "staffing") =>
        fixture.Database.ScalarAsync<long>($"select count(*) from narrative_texts where lower(replace(section, '_', '')) = '{section.Replace("_", "", StringComparison.Ordinal)}'");
}
