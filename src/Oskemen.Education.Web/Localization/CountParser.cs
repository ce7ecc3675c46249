using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Web.Localization;

/// <summary>The outcome of reading a count: empty, a number, or why it is refused in the reader's language.</summary>
public readonly record struct CountReading(int? Value, string? Problem = null);

/// <summary>Reads whole numbers of children, classes and places by the rules of <see cref="AmountParser"/>. The same in the browser: wwwroot/js/count.js.</summary>
public static class CountParser
{
    public static CountReading Parse(string? text) => From(AmountParser.Parse(text));

    /// <summary>The same of a number that was read already, from a cell of a sheet.</summary>
    public static CountReading From(AmountReading reading) => reading.Problem switch
    {
        null => FromNumber(reading.Value?.Thousands),
        AmountProblem.TooManyDecimals => new CountReading(null, Strings.Count_Fraction),
        AmountProblem.Negative => new CountReading(null, Strings.Count_Negative),
        AmountProblem.TooLarge => TooLarge,
        _ => new CountReading(null, Strings.Count_NotANumber.With(reading.Culprit)),
    };

    private static CountReading TooLarge => new(null, Strings.Count_TooLarge.With(ReturnCell.MaxValue));

    private static CountReading FromNumber(decimal? number) => number switch
    {
        null => default,
        _ when number != decimal.Truncate(number.Value) => new CountReading(null, Strings.Count_Fraction),
        > ReturnCell.MaxValue => TooLarge,
        _ => new CountReading((int)number),
    };
}
