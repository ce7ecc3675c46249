using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>Every kind of visitor against every endpoint, found by reflection.</summary>
public sealed partial class EndpointAccessTests(EndpointAccessFixture fixture) : IClassFixture<EndpointAccessFixture>
{
    private const string SignOut = "/account/sign-out";

    /// <summary>What an endpoint answers a visitor with.</summary>
    private enum Answer
    {
        /// <summary>The way to the sign-in page.</summary>
        SignIn,

        /// <summary>403.</summary>
        Forbidden,

        /// <summary>404.</summary>
        NotFound,

        /// <summary>Anything else, be it 400 for the missing token: the visitor was let in.</summary>
        Reached,
    }

    /// <summary>Addresses of rows that come and go: the tests of their feature have them.</summary>
    private static readonly string[] Rowless = ["/imports/{id}", "/error/", "/kept-forms/", "/account/invitation", "/events/{eventId}", "/cases/{caseId}", "/payments/{year}/{month}", "/editions/", "/checks"];

    public static TheoryData<string> Visitors =>
        [EndpointTable.Anonymous, EndpointTable.Disabled, EndpointTable.AnotherDirector, .. Enum.GetNames<Role>()];

    [Fact]
    public void EveryEndpoint_IsDecidedInTheTable() => Endpoints().Order().ShouldBe(EndpointTable.Allowed.Keys.Order());

    [Fact]
    public void EveryRole_HasADemonstrationAccount() => DemoAccounts.ByKey.Values.Order().ShouldBe(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task Visitor_ReachesWhatTheTableAllowsAndNothingElse(string visitor)
    {
        using var client = await OpenAsync(fixture.Watchful, visitor);
        var addresses = await EndpointAddresses.FindAsync(fixture.Database);
        var surprises = new List<string>();

        // Signing out comes last: it would make a stranger of the visitor.
        foreach (var endpoint in EndpointTable.Allowed.Keys.OrderBy(endpoint => endpoint.EndsWith(SignOut, StringComparison.Ordinal)))
        {
            var answer = await AskAsync(client, endpoint, addresses);
            if (!Fits(answer, endpoint, visitor))
            {
                surprises.Add($"{endpoint}: {answer}");
            }
        }

        surprises.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PUT", "/kk/budget/2015/12")]
    [InlineData("DELETE", "/kk/budget/2015/12")]
    [InlineData("PATCH", "/kk/organisations/1")]
    [InlineData("DELETE", "/kk/organisations/1")]
    [InlineData("PUT", "/kk/organisations/1/edit")]
    [InlineData("POST", "/kk/budget/2015")]
    [InlineData("TRACE", "/kk")]
    public async Task Verb_ThatNoEndpointHas_IsNotAnswered(string verb, string address)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        using var request = new HttpRequestMessage(new HttpMethod(verb), address);

        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    private static bool Fits(Answer answer, string endpoint, string visitor)
    {
        var allowed = EndpointTable.Allowed[endpoint];
        var asRole = visitor == EndpointTable.AnotherDirector ? nameof(Role.Director) : visitor;
        var expected = !allowed.Contains(asRole)
            ? visitor is EndpointTable.Anonymous or EndpointTable.Disabled ? Answer.SignIn : Answer.Forbidden
            : EndpointTable.Foreign.GetValueOrDefault(endpoint, []).Contains(visitor) ? Answer.NotFound : Answer.Reached;

        // A page that says that there is nothing under an address without a row was reached as well.
        var rowless = Rowless.Any(part => endpoint.Contains(part, StringComparison.Ordinal));
        return answer == expected || (rowless && expected == Answer.Reached && answer == Answer.NotFound);
    }

    private static async Task<PortalClient> OpenAsync(WebApplicationFactory<Program> portal, string visitor)
    {
        switch (visitor)
        {
            case EndpointTable.Anonymous:
                return new PortalClient(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
            case EndpointTable.Disabled:
                return await OpenDisabledAsync(portal);
            case EndpointTable.AnotherDirector:
                await using (var scope = portal.Services.CreateAsyncScope())
                {
                    var other = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Organisations.SingleAsync(row => row.Key == "school_1");
                    return await portal.SignInAsync(await portal.CreateMemberAsync(Role.Director, other.Id));
                }

            default:
                await using (var scope = portal.Services.CreateAsyncScope())
                {
                    var user = await scope.ServiceProvider.GetRequiredService<DemoAccounts>().FindOrCreateAsync(Enum.Parse<Role>(visitor));
                    return await portal.SignInAsync(user);
                }
        }
    }

    /// <summary>With every role there is, signed in, and disabled afterwards.</summary>
    private static async Task<PortalClient> OpenDisabledAsync(WebApplicationFactory<Program> portal)
    {
        var user = await portal.CreateUserAsync(Enum.GetValues<Role>());
        var client = await portal.SignInAsync(user);
        using (var before = await client.Http.GetAsync("/ru/budget/2016", TestContext.Current.CancellationToken))
        {
            before.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlAsync(
            $"update users set disabled_at = now() where id = {user.Id}", TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<Answer> AskAsync(PortalClient client, string endpoint, EndpointAddresses addresses)
    {
        var verb = endpoint.Split(' ')[0];
        using var request = new HttpRequestMessage(new HttpMethod(verb == "ANY" ? "GET" : verb), addresses.Fill(endpoint));
        using var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Redirect when response.Headers.Location!.ToString().Contains("/account/sign-in?returnUrl", StringComparison.Ordinal) => Answer.SignIn,
            HttpStatusCode.Forbidden => Answer.Forbidden,
            HttpStatusCode.NotFound => Answer.NotFound,
            _ => Answer.Reached,
        };
    }

    /// <summary>The address of an endpoint as the table has it.</summary>
    internal static string Template(RouteEndpoint endpoint) => Constraint().Replace(endpoint.RoutePattern.RawText!, "").TrimStart('/');

    private IEnumerable<string> Endpoints() => fixture.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null || IsHealth(endpoint))
        .SelectMany(endpoint => Verbs(endpoint).Select(verb => $"{verb} /{Template(endpoint)}"))
        .Distinct();

    private static bool IsHealth(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/health", StringComparison.Ordinal);

    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : ["ANY"];

    [GeneratedRegex(@":(?:(?:regex|range)\([^}]*\)|\w+)(?=\})")]
    private static partial Regex Constraint();
}
