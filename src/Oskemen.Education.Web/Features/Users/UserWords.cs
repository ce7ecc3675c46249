using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Users;

public static class UserWords
{
    /// <summary>Why a change was refused; null when it was done.</summary>
    public static string? Refusal(this AccountChange change) => change switch
    {
        AccountChange.Done => null,
        AccountChange.IsOneself => Strings.Users_NotOneself,
        AccountChange.IsLastAdministrator => Strings.Users_LastAdministrator,
        _ => Strings.Users_Conflict,
    };

    public static string Name(this UserState state) => state switch
    {
        UserState.Disabled => Strings.Users_StateDisabled,
        UserState.Invited => Strings.Users_StateInvited,
        _ => Strings.Users_StateInUse,
    };
}
