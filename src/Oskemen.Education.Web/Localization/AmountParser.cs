using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Localization;

/// <summary>What is wrong with a text that should be an amount.</summary>
public enum AmountProblem
{
    /// <summary>Holds a character that no number has.</summary>
    NotANumber,

    /// <summary>Digits are grouped otherwise than by thousands: <c>12 34 5</c>.</summary>
    BadGroups,

    /// <summary>Commas and points can be read in more than one way: <c>1,234,567.8</c>.</summary>
    Ambiguous,

    /// <summary>More than two decimals of a tenge.</summary>
    TooManyDecimals,

    /// <summary>Below zero.</summary>
    Negative,

    /// <summary>Beyond what the portal holds.</summary>
    TooLarge,
}

/// <summary>The outcome of reading an amount: empty, a value, or a problem with the character that causes it.</summary>
public readonly record struct AmountReading(Money? Value, AmountProblem? Problem = null, string? Culprit = null);

/// <summary>
/// Reads an amount in thousands of tenge as people type it and spreadsheets copy it. <c>9 817,5</c> with any kind of space,
/// <c>9817.5</c> and a typographic minus are understood; what could be read in two ways is refused, never guessed.
/// The same rules in the browser: wwwroot/js/amount.js; both are tested against tests/amounts.json.
/// </summary>
public static partial class AmountParser
{
    public static AmountReading Parse(string? text)
    {
        var compact = Spaces().Replace((text ?? "").Trim(), " ");
        if (compact.Length == 0)
        {
            return default;
        }

        var isNegative = compact[0] is '-' or '\u2212' or '\u2013';
        var digits = isNegative ? compact[1..].TrimStart() : compact;
        if (ProblemOf(digits) is { } problem)
        {
            return problem;
        }

        var number = decimal.Parse(digits.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var reading = ToReading(number, isNegative);

        // A decimal keeps 28 digits; what lies beyond was written all the same.
        var fraction = digits.Split(',', '.').ElementAtOrDefault(1)?.TrimEnd('0');
        return reading.Value is not null && fraction?.Length > Money.ThousandsDecimals ? new AmountReading(null, AmountProblem.TooManyDecimals) : reading;
    }

    /// <summary>Reads a number that a spreadsheet already holds as a number.</summary>
    public static AmountReading FromNumber(decimal thousands) => ToReading(Math.Abs(thousands), thousands < 0);

    private static AmountReading? ProblemOf(string digits)
    {
        var stranger = digits.EnumerateRunes().FirstOrDefault(rune => !(rune.IsAscii && (Rune.IsDigit(rune) || " ,.".Contains((char)rune.Value))));
        if (stranger != default || !digits.Any(char.IsAsciiDigit))
        {
            return new AmountReading(null, AmountProblem.NotANumber, stranger != default ? stranger.ToString() : digits);
        }

        if (digits.Count(character => character is ',' or '.') > 1)
        {
            return new AmountReading(null, AmountProblem.Ambiguous, digits);
        }

        if (!Shape().IsMatch(digits))
        {
            return new AmountReading(null, AmountProblem.BadGroups, digits);
        }

        return digits.Split(',', '.')[0].Count(char.IsAsciiDigit) > 15 ? new AmountReading(null, AmountProblem.TooLarge, digits) : null;
    }

    private static AmountReading ToReading(decimal number, bool isNegative)
    {
        if (isNegative && number != 0)
        {
            return new AmountReading(null, AmountProblem.Negative);
        }

        if (!Money.HasDecimals(number, Money.ThousandsDecimals))
        {
            return new AmountReading(null, AmountProblem.TooManyDecimals);
        }

        return number > Money.MaxTenge / 1000m
            ? new AmountReading(null, AmountProblem.TooLarge)
            : new AmountReading(Money.FromThousands(number));
    }

    [GeneratedRegex(@"^(?:\d+|\d{1,3}(?: \d{3})+)(?:[.,]\d{1,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[\u0020\u00A0\u2007\u2009\u202F]")]
    private static partial Regex Spaces();
}
