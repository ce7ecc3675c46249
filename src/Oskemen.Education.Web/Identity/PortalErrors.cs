using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>What ASP.NET Core Identity refuses, in the reader's language.</summary>
public sealed class PortalErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), Strings.Password_TooShort.With(length));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), Strings.Password_Wrong);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), Strings.User_NameTaken);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), Strings.User_NameInvalid);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), Strings.User_Conflict);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
