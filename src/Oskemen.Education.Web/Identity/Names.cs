using System.Security.Claims;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>People and roles as the pages name them.</summary>
public static class Names
{
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public static string RoleNames(this IEnumerable<Role> roles) => string.Join(", ", roles.Select(Name));

    public static string Name(this Role role) => role switch
    {
        Role.Economist => Strings.Role_Economist,
        Role.Head => Strings.Role_Head,
        Role.Director => Strings.Role_Director,
        Role.KindergartenHead => Strings.Role_KindergartenHead,
        Role.Methodist => Strings.Role_Methodist,
        Role.GuardianshipSpecialist => Strings.Role_GuardianshipSpecialist,
        Role.Official => Strings.Role_Official,
        Role.Administrator => Strings.Role_Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
