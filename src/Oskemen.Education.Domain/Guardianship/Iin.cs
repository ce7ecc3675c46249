namespace Oskemen.Education.Domain.Guardianship;

/// <summary>
/// Individual identification number (ЖСН / ИИН): <c>YYMMDD</c>, a digit for century and sex (1–2 the 19th, 3–4 the 20th, 5–6 the
/// 21st; odd is male), four digits of order, a check digit. Source: the rules by which the state issues the number.
/// </summary>
public sealed record Iin
{
    /// <summary>Digits of the number.</summary>
    public const int Length = 12;

    private const int Modulus = 11;

    private const int FirstCentury = 1800;

    private static readonly int[] Weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    private Iin(string digits, DateOnly birthDate) => (Digits, BirthDate) = (digits, birthDate);

    /// <summary>All twelve digits.</summary>
    public string Digits { get; }

    /// <summary>The date of birth that the number holds.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>The sex that the number holds.</summary>
    public Sex Sex => (Digits[6] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The number as it is shown without a request: only the last four digits.</summary>
    public string Masked => Mask(Digits);

    /// <summary>Reads a number; spaces around and between the digits do not count.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="problem">What is wrong, where nothing is returned.</param>
    public static Iin? Parse(string? text, out IinProblem? problem)
    {
        var digits = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));
        problem = null;
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit))
        {
            problem = IinProblem.NotTwelveDigits;
        }
        else if (digits[6] is < '1' or > '6')
        {
            problem = IinProblem.NoSuchCentury;
        }
        else if (BirthOf(digits) is not { } birthDate)
        {
            problem = IinProblem.NoSuchDate;
        }
        else if (CheckDigit(digits) != digits[^1] - '0')
        {
            problem = IinProblem.WrongCheckDigit;
        }
        else
        {
            return new Iin(digits, birthDate);
        }

        return null;
    }

    /// <summary>The number of somebody; nothing where the order gives no check digit, as the state then skips it.</summary>
    /// <param name="birthDate">Date of birth, 1800 to 2099.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="order">0 to 9999.</param>
    public static Iin? Create(DateOnly birthDate, Sex sex, int order)
    {
        var century = ((birthDate.Year - FirstCentury) / 100 * 2) + (sex == Sex.Male ? 1 : 2);
        var body = string.Create(null, $"{birthDate.Year % 100:00}{birthDate.Month:00}{birthDate.Day:00}{century}{order:0000}");
        return CheckDigit(body) is { } digit ? Parse($"{body}{digit}", out _) : null;
    }

    /// <summary>Hides all but the last four characters.</summary>
    public static string Mask(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length <= 4 ? digits : new string('•', digits.Length - 4) + digits[^4..];
    }

    private static DateOnly? BirthOf(string digits)
    {
        var year = FirstCentury + ((digits[6] - '1') / 2 * 100) + Number(digits, 0);
        var (month, day) = (Number(digits, 2), Number(digits, 4));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    /// <summary>Sum of the first eleven digits by weight, modulo 11; at 10 once more with other weights, at 10 again there is no such number.</summary>
    private static int? CheckDigit(string digits) =>
        new[] { Weights, SecondWeights }
            .Select(weights => weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % Modulus)
            .Where(rest => rest < 10)
            .Select(rest => (int?)rest)
            .FirstOrDefault();
}

/// <summary>Sex as documents hold it.</summary>
public enum Sex
{
    /// <summary>Male (ұл / мужской).</summary>
    Male,

    /// <summary>Female (қыз / женский).</summary>
    Female,
}

/// <summary>Why a text is not an IIN.</summary>
public enum IinProblem
{
    /// <summary>Not exactly twelve digits.</summary>
    NotTwelveDigits,

    /// <summary>The first six digits with the century are no date.</summary>
    NoSuchDate,

    /// <summary>The seventh digit is none of 1 to 6.</summary>
    NoSuchCentury,

    /// <summary>The last digit does not follow from the others: one of them is mistyped.</summary>
    WrongCheckDigit,
}
