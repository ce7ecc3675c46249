using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Web.Identity;

/// <summary>Wants one of several permissions; how much it opens is for the queries to say.</summary>
public sealed record PermissionRequirement(IReadOnlyList<Permission> AnyOf) : IAuthorizationRequirement;

/// <summary>The one place that answers whether a person may do something.</summary>
public sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.AnyOf.Any(context.User.May))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Lets in who has the permission, or one of several: <c>[Allow(Permission.EnterExecution)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(AnyOf)];
}

public static class PrincipalExtensions
{
    /// <summary>Key of the person signed in.</summary>
    public static Guid Id(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : throw new InvalidOperationException("Nobody is signed in.");

    public static bool May(this ClaimsPrincipal user, Permission permission) =>
        user.Roles().Any(role => Permissions.Of(role).Contains(permission));

    public static IEnumerable<Role> Roles(this ClaimsPrincipal user) =>
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? (Role?)role : null).OfType<Role>();
}
