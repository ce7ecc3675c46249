using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>The page of a return as a browser without scripts uses it.</summary>
internal sealed class ReturnSheetPage
{
    private readonly PortalClient _client;
    private readonly Dictionary<string, string> _fields;

    private ReturnSheetPage(PortalClient client, string url, IHtmlDocument document)
    {
        (_client, Url, Document) = (client, url, document);
        _fields = document.QuerySelector<IHtmlFormElement>("form[data-return-grid]") is { } form ? PortalClient.FieldsOf(form) : [];
    }

    public string Url { get; }

    public IHtmlDocument Document { get; private set; }

    public bool MayEnter => Document.QuerySelector("form[data-return-grid]") is not null;

    public string Text => Squeeze(Document.QuerySelector("main")!.TextContent);

    public string Errors => Squeeze(Document.QuerySelector(".error-summary")?.TextContent ?? "");

    public string Status => Squeeze(Document.QuerySelector(".page-head .status")!.TextContent);

    public static async Task<ReturnSheetPage> OpenAsync(PortalClient client, int id, string language = "kk")
    {
        var url = $"/{language}/returns/{id}";
        return new(client, url, await client.GetDocumentAsync(url));
    }

    /// <summary>The form as the answer shows it, to be sent once more.</summary>
    public ReturnSheetPage Again() => new(_client, Url, Document);

    public ReturnSheetPage Type(string cell, string text) => Put("cell." + cell, text);

    public ReturnSheetPage Note(string level, string text) => Put("note." + level, text);

    /// <summary>Any field, also one that the page does not have.</summary>
    public ReturnSheetPage Put(string name, string text)
    {
        _fields[name] = text;
        return this;
    }

    /// <summary>Two grades without anything odd.</summary>
    public ReturnSheetPage TypeSmallSchool(int firstGrade = 20) =>
        TestReturns.SmallSchool(firstGrade).Values.Aggregate(this, (page, cell) => page.Type(cell.Key.Text, $"{cell.Value}"));

    /// <summary>Sends the form; <see cref="Document"/> is the answer's page, or after a redirect the page it leads to.</summary>
    public async Task<HttpStatusCode> SaveAsync(bool submit = false)
    {
        using var response = await _client.PostAsync(Url, new(_fields) { ["Submit"] = submit ? "true" : "false" });
        Document = response.StatusCode == HttpStatusCode.Redirect
            ? await _client.GetDocumentAsync(response.Headers.Location!.OriginalString)
            : await PortalClient.ReadAsync(response);
        return response.StatusCode;
    }

    public string? Value(string cell) => Document.QuerySelector<IHtmlInputElement>($"input[name='cell.{cell}']")?.Value;

    /// <summary>What stands stored beside a field after somebody else saved.</summary>
    public string? StoredBeside(string cell) => Document.QuerySelector($"[data-stored='{cell}'] strong")?.TextContent;

    /// <summary>Sends the form whose address ends so; the message of the page that follows.</summary>
    public async Task<string> PressAsync(string action)
    {
        var form = Document.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        return await _client.SendAsync(form.GetAttribute("action")!, PortalClient.FieldsOf(form));
    }

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

internal static class ReturnPeople
{
    /// <summary>A director of a school of the seed, or the head of a kindergarten.</summary>
    public static async Task<PortalClient> SignInForAsync(this PortalFixture fixture, string organisation, Role role = Role.Director) =>
        await TestData.SignInAsync(
            fixture.Portal, await fixture.Portal.CreateMemberAsync(role, (await fixture.Database.FindOrganisationAsync(organisation)).Id));

    /// <summary>Sends fields that must lead elsewhere; the text of the page that follows.</summary>
    public static async Task<string> SendAsync(this PortalClient client, string url, Dictionary<string, string> fields)
    {
        using var response = await client.PostAsync(url, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.GetDocumentAsync(response.Headers.Location!.OriginalString);
        return ReturnSheetPage.Squeeze(page.Body!.TextContent);
    }

    /// <summary>The same with the token of another page.</summary>
    public static async Task<string> SendAsync(this PortalClient client, string page, string url, Dictionary<string, string> fields)
    {
        using var response = await client.PostAsync(page, url, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var next = await client.GetDocumentAsync(response.Headers.Location!.OriginalString);
        return ReturnSheetPage.Squeeze(next.Body!.TextContent);
    }
}
