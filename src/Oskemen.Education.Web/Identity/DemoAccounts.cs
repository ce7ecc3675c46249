using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Web.Identity;

/// <summary>One account for each role that has pages, without a password, for trying the portal out. They exist in Development only.</summary>
public sealed class DemoAccounts(UserManager<PortalUser> users)
{
    private static readonly Dictionary<Role, (string Key, string Name)> All = new()
    {
        [Role.Economist] = ("economist", "Айгүл Сейтқали"),
        [Role.Head] = ("head", "Ерлан Жұмабек"),
        [Role.Administrator] = ("administrator", "Тимур Ғали"),
    };

    /// <summary>The roles as <c>data-demo-role</c> marks them.</summary>
    public static IReadOnlyDictionary<string, Role> ByKey { get; } = All.ToDictionary(pair => pair.Value.Key, pair => pair.Key);

    /// <summary>The account of a role, made on first use.</summary>
    public async Task<PortalUser> FindOrCreateAsync(Role role)
    {
        var (_, displayName) = All[role];
        var name = $"demo-{role}".ToLowerInvariant();
        if (await users.FindByNameAsync(name) is { } existing)
        {
            return existing;
        }

        var user = new PortalUser { UserName = name, DisplayName = displayName };
        Require(await users.CreateAsync(user));
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
