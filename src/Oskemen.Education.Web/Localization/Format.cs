using System.Globalization;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Localization;

/// <summary>Figures as both languages print them: U+00A0 between thousands, decimal comma, no-break before ‘%’ in Russian only.</summary>
public static class Format
{
    /// <summary>What stands where a figure is not known.</summary>
    public const string Unknown = "—";

    private const string Minus = "\u2212";

    /// <summary>Thousands of tenge with one decimal, or more where the amount has more.</summary>
    public static string Thousands(Money? amount) => amount is { } money ? money.Thousands.ToString("#,##0.0####", Cultures.Kk) : Unknown;

    /// <summary>Tenge with tiyn, as a payment is written: 21 210,00.</summary>
    public static string Tenge(Money? amount) =>
        amount is { } money ? (money < Money.Zero ? Minus : "") + Math.Abs(money.Tenge).ToString("#,##0.00", Cultures.Kk) : Unknown;

    /// <summary>An amount as an input shows it: empty when unknown.</summary>
    public static string ThousandsInput(Money? amount) => amount is null ? "" : Thousands(amount);

    /// <summary>The bare number of a rate: one decimal, or 100 when everything was spent.</summary>
    public static string Rate(ExecutionRate? rate) => rate switch
    {
        null => Unknown,
        { IsExactlyFull: true } => "100",
        { } value => value.Percent.ToString("0.0", Cultures.Kk),
    };

    /// <summary>A rate with its sign in the language of the page: <c>99,9%</c> in Kazakh, <c>99,9 %</c> in Russian.</summary>
    public static string Percent(ExecutionRate? rate) => rate is null ? Unknown : Rate(rate) + Cultures.Pick("%", "\u00A0%");

    /// <summary>A whole number: 33 489.</summary>
    public static string Count(int? number) => number?.ToString("#,##0", Cultures.Kk) ?? Unknown;

    /// <summary>A change: +1 457, −16, 0.</summary>
    public static string Change(int? number) => number is { } value ? Sign(value) + Count(Math.Abs(value)) : Unknown;

    /// <summary>A figure as the report prints it: 33 489, 97,4.</summary>
    public static string Number(decimal? number, bool isChange = false) => number is { } value
        ? (isChange ? Sign(value) : value < 0 ? Minus : "") + Math.Abs(value).ToString("#,##0.####", Cultures.Kk)
        : Unknown;

    /// <summary>A share or a change in percent with its sign, one decimal.</summary>
    public static string Percent(decimal? percent, bool isChange = false) => percent is { } value
        ? (isChange ? Sign(value) : value < 0 ? Minus : "") + Math.Abs(value).ToString("0.0", Cultures.Kk) + Cultures.Pick("%", "\u00A0%")
        : Unknown;

    /// <summary>Length of the bar in a percent cell, of 100; a point as SVG wants it.</summary>
    public static string BarWidth(ExecutionRate? rate) =>
        Math.Clamp(rate?.Percent ?? 0, 0, 100).ToString(CultureInfo.InvariantCulture);

    private static string Sign(decimal value) => value > 0 ? "+" : value < 0 ? Minus : "";

    /// <summary>Fills the places of a text of <see cref="Strings"/>.</summary>
    public static string With(this string text, params object?[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, text, arguments);
}
