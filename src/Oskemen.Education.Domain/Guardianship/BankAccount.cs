namespace Oskemen.Education.Domain.Guardianship;

/// <summary>A bank account of Kazakhstan: <c>KZ</c>, two check digits, three of the bank, thirteen letters or digits. Source: ISO 13616 (IBAN).</summary>
public static class BankAccount
{
    /// <summary>Characters of an account.</summary>
    public const int Length = 20;

    /// <summary>The account in capitals without spaces; nothing if its length, its letters or its check digits are wrong.</summary>
    public static string? Parse(string? text)
    {
        var account = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return account.Length == Length && account.StartsWith("KZ", StringComparison.Ordinal) && account.All(char.IsAsciiLetterOrDigit)
            && account[2..7].All(char.IsAsciiDigit) && Remainder(account) == 1
            ? account
            : null;
    }

    /// <summary>The account with its check digits.</summary>
    /// <param name="bank">Three digits.</param>
    /// <param name="number">Thirteen letters or digits.</param>
    /// <exception cref="ArgumentException">They make no account.</exception>
    public static string Create(string bank, string number)
    {
        var check = 98 - Remainder($"KZ00{bank}{number}");
        return Parse($"KZ{check:00}{bank}{number}") ?? throw new ArgumentException("Three digits and thirteen letters or digits.", nameof(number));
    }

    /// <summary>Modulo 97, with the first four characters at the end and letters as 10 to 35.</summary>
    private static int Remainder(string account) => (account[4..] + account[..4]).Aggregate(
        0, (rest, character) => char.IsAsciiDigit(character)
            ? ((rest * 10) + character - '0') % 97
            : ((rest * 100) + character - 'A' + 10) % 97);
}
