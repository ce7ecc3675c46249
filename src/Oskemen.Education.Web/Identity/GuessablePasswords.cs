using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Localization;
using Estimator = Zxcvbn.Zxcvbn;

namespace Oskemen.Education.Web.Identity;

/// <summary>Refuses passwords that are common, or built of common words, names and patterns, whatever characters they mix.</summary>
public sealed class GuessablePasswords : IPasswordValidator<PortalUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>Of zxcvbn's 0 to 4: ten days and more at ten thousand guesses a second.</summary>
    private const int LowestScore = 3;

    /// <summary>More of a password is not looked at: the time grows with the square of its length.</summary>
    private const int LookedAt = 64;

    /// <summary>What everybody would try here first.</summary>
    private static readonly string[] Here =
        ["oskemen", "өскемен", "ustkamenogorsk", "усть-каменогорск", "education", "portal", "портал", "білім", "bilim", "мектеп", "mektep", "qazaqstan", "kazakhstan", "қазақстан"];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return Task.FromResult(IdentityResult.Success);
        }

        if (password.Length > MaxLength)
        {
            return Refuse("PasswordTooLong", Strings.Password_TooLong.With(MaxLength));
        }

        string[] own = [.. new[] { user.UserName, user.Email }.OfType<string>(), .. user.DisplayName.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var looked = password.Length <= LookedAt ? password : password[..LookedAt];
        return Estimator.MatchPassword(looked, [.. Here, .. own]).Score < LowestScore
            ? Refuse("PasswordGuessable", Strings.Password_Guessable)
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Refuse(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
