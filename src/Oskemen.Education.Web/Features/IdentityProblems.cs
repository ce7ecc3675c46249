using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

public static class IdentityProblems
{
    /// <summary>Puts what was refused at its field: names that end in <c>UserName</c>, begin with <c>Password</c>, and so on.</summary>
    public static void AddProblems(this ModelStateDictionary problems, IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            var field = error.Code.EndsWith("UserName", StringComparison.Ordinal) ? "UserName"
                : error.Code.EndsWith("Email", StringComparison.Ordinal) ? "Email"
                : error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password"
                : "";
            problems.AddModelError(field, error.Code switch
            {
                nameof(IdentityErrorDescriber.DuplicateUserName) => Strings.Users_UserNameTaken,
                nameof(IdentityErrorDescriber.InvalidUserName) => Strings.Users_UserNameHint,
                _ => error.Description,
            });
        }
    }
}
