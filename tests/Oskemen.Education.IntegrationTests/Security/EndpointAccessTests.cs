using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>Every role against every endpoint, found by reflection.</summary>
public sealed partial class EndpointAccessTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    public static TheoryData<string> Visitors => [EndpointTable.Anonymous, .. DemoAccounts.ByKey.Values.Select(role => role.ToString())];

    [Fact]
    public void EveryEndpoint_IsDecidedInTheTable() => Endpoints().Order().ShouldBe(EndpointTable.Allowed.Keys.Order());

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task Visitor_ReachesWhatTheTableAllowsAndNothingElse(string visitor)
    {
        var surprises = new List<string>();
        foreach (var (endpoint, allowed) in EndpointTable.Allowed)
        {
            using var client = visitor == EndpointTable.Anonymous
                ? fixture.Portal.CreateVisitor()
                : await fixture.Portal.SignInAsync(Enum.Parse<Role>(visitor));
            if (await IsReachedAsync(client, endpoint) != allowed.Contains(visitor))
            {
                surprises.Add(endpoint);
            }
        }

        surprises.ShouldBeEmpty();
    }

    /// <summary>Refusals are a way to the sign-in page and 403; anything else, be it 400 for the missing token, was let in.</summary>
    private static async Task<bool> IsReachedAsync(PortalClient client, string endpoint)
    {
        var (verb, template) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        using var request = new HttpRequestMessage(new HttpMethod(verb == "ANY" ? "GET" : verb), Fill(template));
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var toSignIn = response.StatusCode == HttpStatusCode.Redirect
            && response.Headers.Location!.ToString().Contains("/account/sign-in?returnUrl", StringComparison.Ordinal);
        return !toSignIn && response.StatusCode != HttpStatusCode.Forbidden;
    }

    private static string Fill(string template) => template
        .Replace("{lang}", "ru", StringComparison.Ordinal)
        .Replace("{year}", "2016", StringComparison.Ordinal)
        .Replace("{month}", "10", StringComparison.Ordinal)
        .Replace("{status}", "404", StringComparison.Ordinal)
        .Replace("{membership}", "1", StringComparison.Ordinal)
        .Replace("{appointment}", "1", StringComparison.Ordinal)
        .Replace("programmes/{id}", "programmes/1", StringComparison.Ordinal)
        .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal);

    private IEnumerable<string> Endpoints() => fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null || IsHealth(endpoint))
        .SelectMany(endpoint => Verbs(endpoint).Select(verb => $"{verb} /{Constraint().Replace(endpoint.RoutePattern.RawText!, "").TrimStart('/')}"))
        .Distinct();

    private static bool IsHealth(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/health", StringComparison.Ordinal);

    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : ["ANY"];

    [GeneratedRegex(@":(?:regex\([^}]*\)|\w+)(?=\})")]
    private static partial Regex Constraint();
}
