using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Testing;

/// <summary>A browser without scripts: keeps cookies, reads pages, fills in and sends their forms; does not follow redirects.</summary>
public sealed class PortalClient(HttpClient http) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private static readonly HtmlParser Parser = new();

    public HttpClient Http { get; } = http;

    public void Dispose() => Http.Dispose();

    /// <summary>Presses the demonstration button of <paramref name="role"/>.</summary>
    public async Task SignInAsync(Role role)
    {
        var key = DemoAccounts.ByKey.Single(pair => pair.Value == role).Key;
        using var response = await PostAsync("/kk/account/sign-in", "/kk/account/demo-sign-in", new() { ["role"] = key });
        if (!response.Headers.Contains("Set-Cookie"))
        {
            throw new InvalidOperationException($"Sign-in as {role} was answered {(int)response.StatusCode}.");
        }
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> GetDocumentAsync(string url)
    {
        using var response = await Http.GetAsync(url);
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    /// <summary>The page of an answer, whatever its status.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Sends <paramref name="fields"/> to <paramref name="url"/> with the anti-forgery token of <paramref name="page"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string url, Dictionary<string, string> fields)
    {
        var document = await GetDocumentAsync(page);
        var token = document.QuerySelector<IHtmlInputElement>($"input[name={TokenField}]")?.Value
            ?? throw new InvalidOperationException($"{page} has no form.");
        return await PostAsync(url, new(fields) { [TokenField] = token });
    }

    /// <summary>Sends fields as they are; <see cref="FieldsOf"/> brings the token along.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(url, content);
    }

    /// <summary>What a browser would send of a form when nothing is changed and no button is named.</summary>
    public static Dictionary<string, string> FieldsOf(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "submit" or "button" or "file" } => (null, null),
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
            {
                fields[name] = value ?? "";
            }
        }

        return fields;
    }
}
