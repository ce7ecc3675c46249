using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Pair;

/// <summary>Somebody at work through the proxy: opens pages, or saves one number after another and looks each time whether it is there.</summary>
internal abstract class Person(Uri proxy, RecordedPage page) : IDisposable
{
    private readonly HttpClient _client = Served.CreateClient(proxy);

    /// <summary>What was done.</summary>
    public int Done { get; protected set; }

    /// <summary>Of that, saves that the portal recognised when they came a second time.</summary>
    public int Recognised { get; protected set; }

    /// <summary>What did not succeed, and how.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>What was acknowledged and is not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Pages that broke off in the middle, because who sent them died, and were asked for once more.</summary>
    public int Cut { get; private set; }

    protected string Path => page.Page.Path;

    public async Task WorkAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await TurnAsync();
            }
            catch (HttpRequestException problem)
            {
                Failed.Add($"{Path}: {problem.Message}");
            }
        }
    }

    public void Dispose() => _client.Dispose();

    protected abstract Task TurnAsync();

    protected async Task<IHtmlDocument> OpenAsync(string path)
    {
        try
        {
            return await OpenOnceAsync(path);
        }
        catch (HttpRequestException problem) when (problem.StatusCode is null)
        {
            // No proxy can take back what it has sent on already; whoever sees half a page opens it again.
            Cut++;
            return await OpenOnceAsync(path);
        }
    }

    /// <summary>Sends a form.</summary>
    /// <returns>Whether it was acknowledged.</returns>
    protected async Task<bool> SendAsync(Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", page.Cookies);
        using var response = await _client.SendAsync(request);
        Recognised += response.StatusCode == HttpStatusCode.SeeOther ? 1 : 0;
        if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            Done++;
            return true;
        }

        Failed.Add($"{Path}: {(int)response.StatusCode}");
        return false;
    }

    private async Task<IHtmlDocument> OpenOnceAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", page.Cookies);
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await PortalClient.ReadAsync(response);
    }
}

/// <summary>Opens a page over and over.</summary>
internal sealed class Reader(Uri proxy, RecordedPage page) : Person(proxy, page)
{
    protected override async Task TurnAsync()
    {
        var document = await OpenAsync(Path);
        _ = document.QuerySelector("main") ?? throw new HttpRequestException("not a whole page");
        Done++;
    }
}

/// <summary>Writes the next number into some fields of a form and reads the page again.</summary>
internal sealed class Writer(Uri proxy, RecordedPage page, string form, Func<string, bool> isOurs) : Person(proxy, page)
{
    private int _number;

    protected override async Task TurnAsync()
    {
        var fields = Fields(await OpenAsync(Path));
        _number++;
        foreach (var name in fields.Keys.Where(isOurs).ToList())
        {
            fields[name] = $"{_number}";
        }

        if (await SendAsync(fields) && Fields(await OpenAsync(Path)).Where(field => isOurs(field.Key)).Any(field => field.Value != $"{_number}"))
        {
            Lost.Add($"{Path}: {_number}");
        }
    }

    private Dictionary<string, string> Fields(IHtmlDocument document) =>
        document.QuerySelector<IHtmlFormElement>(form) is { } found ? PortalClient.FieldsOf(found) : throw new HttpRequestException("no form");
}

/// <summary>Adds a row with each form: one that is carried out twice is there twice.</summary>
internal sealed class Adder(Uri proxy, RecordedPage page) : Person(proxy, page)
{
    private int _number;

    /// <summary>The numbers that were acknowledged.</summary>
    public List<int> Acknowledged { get; } = [];

    protected override async Task TurnAsync()
    {
        var fields = PortalClient.FieldsOf((await OpenAsync(Path)).QuerySelector<IHtmlFormElement>("main form") ?? throw new HttpRequestException("no form"));
        (fields["Kind"], fields["Number"]) = ("BirthCertificate", $"PAIR-{++_number}");
        if (await SendAsync(fields))
        {
            Acknowledged.Add(_number);
        }
    }
}
