using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Testing;

/// <summary>People and organisations for a test, with defaults.</summary>
public static class TestData
{
    public static readonly DateOnly LongAgo = new(2016, 9, 1);

    /// <summary>An account with roles and no organisation.</summary>
    public static async Task<PortalUser> CreateUserAsync(this WebApplicationFactory<Program> portal, params Role[] roles)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = $"user-{Guid.NewGuid():N}", DisplayName = "Сынақ" };
        Require(await users.CreateAsync(user));
        Require(await users.AddToRolesAsync(user, roles.Select(role => role.ToString())));
        return user;
    }

    /// <summary>A director of a school, or the head of a kindergarten.</summary>
    public static async Task<PortalUser> CreateMemberAsync(
        this WebApplicationFactory<Program> portal, Role role, int organisationId, DateOnly? from = null, DateOnly? until = null)
    {
        var user = await portal.CreateUserAsync(role);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Memberships.Add(new Membership(user.Id, organisationId, from ?? LongAgo, until));
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>An organisation of the seed by its key, such as <c>school_44</c>.</summary>
    public static async Task<Organisation> FindOrganisationAsync(this TestDatabase database, string key)
    {
        await using var db = database.CreateContext();
        return await db.Organisations.AsNoTracking().SingleAsync(organisation => organisation.Key == key);
    }

    /// <summary>A visitor who carries the ticket of an account, whatever its way of signing in.</summary>
    public static async Task<PortalClient> SignInAsync(this WebApplicationFactory<Program> portal, PortalUser user)
    {
        var cookies = new CookieContainer();
        var client = new PortalClient(portal.CreateDefaultClient(new CookieContainerHandler(cookies)));
        await using var scope = portal.Services.CreateAsyncScope();
        var address = portal.ClientOptions.BaseAddress;
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = (address.Scheme, new HostString(address.Authority));
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(user.Id.ToString()))!, isPersistent: false);
        foreach (var header in context.Response.Headers.SetCookie)
        {
            cookies.SetCookies(address, header!);
        }

        return client;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
