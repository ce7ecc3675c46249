using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Web.Identity;

/// <summary>One account per role, without a password, for trying the portal out. They exist in Development only.</summary>
public sealed class DemoAccounts(UserManager<PortalUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <summary>The roles as <c>data-demo-role</c> marks them.</summary>
    public static IReadOnlyDictionary<string, Role> ByKey { get; } =
        new Dictionary<string, Role> { ["economist"] = Role.Economist, ["head"] = Role.Head };

    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Economist] = "Айгүл Сейтқали",
        [Role.Head] = "Ерлан Жұмабек",
    };

    /// <summary>The account of a role, made on first use.</summary>
    public async Task<PortalUser> FindOrCreateAsync(Role role)
    {
        var name = $"demo-{role}".ToLowerInvariant();
        if (await users.FindByNameAsync(name) is { } existing)
        {
            return existing;
        }

        var user = new PortalUser { UserName = name, DisplayName = Names[role] };
        Require(await users.CreateAsync(user));
        if (!await roles.RoleExistsAsync(role.ToString()))
        {
            Require(await roles.CreateAsync(new IdentityRole<Guid>(role.ToString())));
        }

        Require(await users.AddToRoleAsync(user, role.ToString()));
        return user;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
