using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Rush;

/// <summary>One person at a browser: keeps the cookies of a portal that serves https behind a proxy, and counts how long it was waited for.</summary>
internal sealed class Person(HttpClient http, string userName)
{
    private const string SignInPage = "/kk/account/sign-in";

    private readonly Dictionary<string, string> _cookies = [];

    public string UserName => userName;

    /// <summary>Opens the page, sends name and password.</summary>
    public async Task<Answer> SignInAsync(string password)
    {
        var clock = Stopwatch.StartNew();
        var page = await ReadAsync(SignInPage);
        return await SendAsync(clock, SignInPage, new(PortalClient.FieldsOf(page.Forms[^1])) { ["UserName"] = userName, ["Password"] = password });
    }

    /// <summary>Opens the return, types figures, hands it in.</summary>
    public async Task<Answer> SubmitAsync(int id, IEnumerable<KeyValuePair<string, string>> cells)
    {
        var clock = Stopwatch.StartNew();
        var address = $"/kk/returns/{id}";
        var page = await ReadAsync(address);
        if (page.QuerySelector("form[data-return-grid]") is not IHtmlFormElement form)
        {
            throw new InvalidOperationException($"{address} of {userName} has no form: {page.Body?.TextContent}");
        }

        var fields = PortalClient.FieldsOf(form);
        foreach (var (name, value) in cells)
        {
            fields[name] = value;
        }

        return await SendAsync(clock, address, new(fields) { ["Submit"] = "true" });
    }

    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await SendAsync(request);
        return await PortalClient.ReadAsync(response);
    }

    private async Task<Answer> SendAsync(Stopwatch clock, string address, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        using var response = await SendAsync(request);
        return new Answer(response.StatusCode, clock.Elapsed);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")) is { Length: > 0 } kept)
        {
            request.Headers.Add("Cookie", kept);
        }

        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : ("", "");
            _cookies[name] = value;
        }

        return response;
    }
}

/// <summary>What came back, and how long page and answer took together.</summary>
internal readonly record struct Answer(HttpStatusCode Status, TimeSpan Took);
