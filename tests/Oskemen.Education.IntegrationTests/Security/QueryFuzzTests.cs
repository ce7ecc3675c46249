using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>What nobody types into the address of a page, at every address, by somebody who may open it. The seed is fixed: every run asks the same.</summary>
public sealed partial class QueryFuzzTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Script = "<script>alert('x')</script>";
    private const string Picture = "\"><img src=x onerror=alert(1)>";

    /// <summary>As they stand in an address.</summary>
    private static readonly string[] Values =
    [
        "", "%20", "0", "-1", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "99999999999999999999999999999999", "1e400", "NaN", "0x10", "1,5", "%D9%A3",
        "0001-01-01", "9999-12-31", "2016-02-30", "10000-01-01", "2016-1", "2016-13", "9999-99", "true", "null", "00000000-0000-0000-0000-000000000000", "kk", "ru", "*", "%25", "_",
        "%00", "a%00b", "%FF%FE", "%ED%A0%80", "%C0%AF", "%E2%80%AE", "%EE%80%80", "%F0%9F%98%80", "%0D%0AX-Planted:%201", "..%2F..%2Fetc%2Fpasswd", "%5C%5Cevil", "http:%2F%2Fevil.example", "javascript:alert(1)",
        "'%20or%201=1;%20drop%20table%20users;%20--", "%24%7B7*7%7D", "%7B%7B7*7%7D%7D", Uri.EscapeDataString(Script), Uri.EscapeDataString(Picture), new('a', 3000), new('9', 3000),
    ];

    private readonly Random _random = new(2016);

    [Fact]
    public async Task Address_ThatNobodyTypes_IsAnsweredWithoutAnErrorAndEchoesNothing()
    {
        var addresses = await EndpointAddresses.FindAsync(fixture.Database);
        var parameters = Parameters();
        var surprises = new List<string>();
        foreach (var visitor in EndpointTable.Allowed.Where(endpoint => !endpoint.Key.StartsWith("POST ", StringComparison.Ordinal)).GroupBy(endpoint => WhoOpens(endpoint.Value)))
        {
            using var client = await OpenAsync(visitor.Key);
            foreach (var (endpoint, _) in visitor)
            {
                foreach (var address in Odd(endpoint, addresses, parameters.GetValueOrDefault(endpoint, [])))
                {
                    if (await AskAsync(client, address) is { } surprise)
                    {
                        surprises.Add($"{visitor.Key}: {address[..Math.Min(address.Length, 200)]}: {surprise}");
                    }
                }
            }
        }

        surprises.ShouldBeEmpty();
    }

    /// <summary>Each part of the address spoilt, then the queries that the endpoint reads: each by itself, all together, doubled and as lists.</summary>
    private IEnumerable<string> Odd(string endpoint, EndpointAddresses addresses, IReadOnlyList<string> names)
    {
        foreach (Match part in Part().Matches(endpoint))
        {
            // A path with a character of value nought never comes this far: the server refuses to read it.
            var value = Any().Replace("%00", "%01", StringComparison.Ordinal);
            yield return addresses.Fill(string.Concat(endpoint.AsSpan(0, part.Index), value, endpoint.AsSpan(part.Index + part.Length)));
        }

        // A file costs a browser or a document, whatever is asked of it.
        if (endpoint.EndsWith(".pdf", StringComparison.Ordinal) || endpoint.EndsWith(".docx", StringComparison.Ordinal))
        {
            yield break;
        }

        var address = addresses.Fill(endpoint);
        yield return $"{address}?{Any()}={Any()}&{Any()}";
        foreach (var name in names)
        {
            yield return $"{address}?{name}={Any()}";
            yield return $"{address}?{name}={Any()}&{name}={Any()}&{name}[]={Any()}&{name}[0]={Any()}&{name}.x={Any()}";
        }

        if (names.Count > 1)
        {
            yield return $"{address}?{string.Join('&', names.Select(name => $"{name}={Any()}"))}";
        }
    }

    private string Any() => Values[_random.Next(Values.Length)];

    private static async Task<string?> AskAsync(PortalClient client, string address)
    {
        using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return $"{(int)response.StatusCode}";
        }

        if (response.Headers.Contains("X-Planted") || response.Headers.Location is { IsAbsoluteUri: true, Host: not "localhost" })
        {
            return "led elsewhere";
        }

        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return page.Contains(Script, StringComparison.OrdinalIgnoreCase) || page.Contains("<img src=x", StringComparison.OrdinalIgnoreCase)
            || page.Contains("href=\"javascript:", StringComparison.OrdinalIgnoreCase) ? "echoed" : null;
    }

    private static string WhoOpens(string[] allowed) =>
        Array.Find(allowed, visitor => Enum.TryParse<Role>(visitor, out _)) ?? EndpointTable.Anonymous;

    /// <summary>Who opens the register says what for.</summary>
    private async Task<PortalClient> OpenAsync(string visitor)
    {
        if (!Enum.TryParse<Role>(visitor, out var role))
        {
            return fixture.Portal.CreateVisitor();
        }

        var client = await fixture.Portal.SignInAsync(role);
        if (role is Role.Head or Role.GuardianshipSpecialist)
        {
            using var purpose = await client.PostAsync("/kk/guardianship/purpose", "/kk/guardianship/purpose", new() { ["Purpose"] = nameof(Domain.Guardianship.AccessPurpose.CaseWork) });
        }

        return client;
    }

    /// <summary>The names that each endpoint reads from the query: of its parameters, and of the fields of its forms.</summary>
    private Dictionary<string, IReadOnlyList<string>> Parameters() => fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => (Template: $"GET /{EndpointAccessTests.Template(endpoint)}", Action: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()))
        .Where(endpoint => endpoint.Action is not null)
        .DistinctBy(endpoint => endpoint.Template)
        .ToDictionary(endpoint => endpoint.Template, endpoint => NamesOf(endpoint.Action!, endpoint.Template));

    private static IReadOnlyList<string> NamesOf(ControllerActionDescriptor action, string template) =>
    [
        .. action.Parameters
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && parameter.BindingInfo?.BindingSource != BindingSource.Services)
            .SelectMany(parameter => IsOneValue(parameter.ParameterType) ? [parameter.Name] : parameter.ParameterType.GetProperties().Where(field => field.CanWrite).Select(field => field.Name))
            .Where(name => !template.Contains($"{{{name}}}", StringComparison.OrdinalIgnoreCase)),
    ];

    private static bool IsOneValue(Type type) => type.Namespace!.StartsWith("System", StringComparison.Ordinal) || type.IsEnum;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Part();
}
