using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Oskemen.Education.IntegrationTests.BudgetMonths;

/// <summary>The month's page as a browser without scripts uses it.</summary>
internal sealed class MonthPage
{
    private readonly PortalClient _client;
    private readonly Dictionary<string, string> _fields;
    private readonly Dictionary<string, int> _rows;

    private MonthPage(PortalClient client, string url, IHtmlDocument document)
    {
        _client = client;
        Url = url;
        Document = document;
        _fields = document.QuerySelector<IHtmlFormElement>("#month-form") is { } form ? PortalClient.FieldsOf(form) : [];
        _rows = Enumerable.Range(0, _fields.Count).TakeWhile(row => _fields.ContainsKey($"Rows[{row}].Code"))
            .ToDictionary(row => _fields[$"Rows[{row}].Code"]);
    }

    public string Url { get; }

    public IHtmlDocument Document { get; private set; }

    /// <summary>The lines of the form.</summary>
    public IReadOnlyCollection<string> Codes => _rows.Keys;

    public static async Task<MonthPage> OpenAsync(PortalClient client, string url = "/kk/budget/2016/10") =>
        new(client, url, await client.GetDocumentAsync(url));

    /// <summary>The form as the answer shows it, to be sent once more.</summary>
    public MonthPage Again() => new(_client, Url, Document);

    public string Field(string code, string field) => _fields[Name(code, field)];

    public MonthPage Type(string code, string field, string text)
    {
        _fields[Name(code, field)] = text;
        return this;
    }

    public MonthPage TypeTotal(string field, string text)
    {
        _fields[field] = text;
        return this;
    }

    /// <summary>Sends the form; <see cref="Document"/> is the answer's page afterwards.</summary>
    public async Task<HttpStatusCode> SaveAsync(bool submit = false)
    {
        using var response = await _client.PostAsync(Url, new(_fields) { ["Submit"] = submit ? "true" : "false" });
        Document = await PortalClient.ReadAsync(response);
        return response.StatusCode;
    }

    public string RowText(string code) => Squeeze(Document.QuerySelector($"[data-line='{code}']")!.TextContent);

    public string Figure(string selector, string figure) => Document.QuerySelector($"{selector} [data-figure='{figure}']")!.TextContent.Trim();

    public string Text => Squeeze(Document.QuerySelector("main")!.TextContent);

    public string Errors => Squeeze(Document.QuerySelector(".error-summary")?.TextContent ?? "");

    public string? InputValue(string code, string field) => (Document.GetElementById($"Rows_{_rows[code]}__{field}") as IHtmlInputElement)?.Value;

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private string Name(string code, string field) => $"Rows[{_rows[code]}].{field}";
}
