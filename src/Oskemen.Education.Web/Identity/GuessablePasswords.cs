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

    private const string Cyrillic = "йцукенгшщзхъфывапролджэячсмитьбю";
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    /// <summary>What everybody would try here first.</summary>
    private static readonly string[] Here =
        ["oskemen", "өскемен", "ustkamenogorsk", "усть-каменогорск", "education", "portal", "портал", "құпиясөз", "пароль", "білім", "bilim", "мектеп", "mektep", "qazaqstan", "kazakhstan", "қазақстан"];

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
        string[] words = [.. Here, .. own.Select(word => word.ToLowerInvariant())];
        var onKeys = OnLatinKeys(looked);
        return Score(looked, words) < LowestScore || (onKeys != looked && Score(onKeys, [.. words.Select(OnLatinKeys)]) < LowestScore)
            ? Refuse("PasswordGuessable", Strings.Password_Guessable)
            : Task.FromResult(IdentityResult.Success);
    }

    private static int Score(string password, string[] words) => Estimator.MatchPassword(password, words).Score;

    /// <summary>What the same keys write in Latin letters, which is all the estimate knows: йцукен is as common as qwerty.</summary>
    private static string OnLatinKeys(string text) => string.Concat(text.Select(character =>
        Cyrillic.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal) is >= 0 and var key ? Latin[key] : character));

    private static Task<IdentityResult> Refuse(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
