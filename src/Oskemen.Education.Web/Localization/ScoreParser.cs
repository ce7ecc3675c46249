using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.Web.Localization;

/// <summary>Reads a count or a score as people type it and spreadsheets copy it, by the rules of <see cref="AmountParser"/>.</summary>
public static class ScoreParser
{
    private const decimal Most = 99_999;

    /// <returns>The value, or what is wrong with it; neither when there is nothing.</returns>
    public static (decimal? Value, string? Problem) Parse(string? text, EntField field) => Read(AmountParser.Parse(text), field);

    public static (decimal? Value, string? Problem) Read(AmountReading reading, EntField field)
    {
        var decimals = field == EntField.Mean ? EntFigures.MeanDecimals : 0;
        return reading switch
        {
            { Problem: AmountProblem.NotANumber } => (null, Strings.Amount_NotANumber.With(reading.Culprit)),
            { Problem: AmountProblem.Negative } => (null, Strings.Ent_FindingNegative),
            { Problem: AmountProblem.TooLarge } => (null, Strings.Ent_TooLarge),
            { Problem: AmountProblem.TooManyDecimals } => (null, DecimalsMessage(decimals)),
            { Problem: not null } => (null, ModelMessages.Of(reading)),
            { Value: null } => (null, null),
            { Value: { } value } when value.Thousands > Most => (null, Strings.Ent_TooLarge),
            { Value: { } value } when !Money.HasDecimals(value.Thousands, decimals) => (null, DecimalsMessage(decimals)),
            { Value: { } value } => (value.Thousands, null),
        };
    }

    private static string DecimalsMessage(int decimals) => decimals == 0 ? Strings.Form_MustBeNumber : Strings.Ent_MeanDecimals;
}
