using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Oskemen.Education.Web.Localization;

/// <summary>What a form says about a value it cannot take.</summary>
public static class ModelMessages
{
    public static string Of(AmountReading reading) => reading.Problem switch
    {
        null => throw new ArgumentException("The amount was read.", nameof(reading)),
        AmountProblem.NotANumber => Strings.Amount_NotANumber.With(reading.Culprit),
        AmountProblem.BadGroups => Strings.Amount_BadGroups.With(reading.Culprit),
        AmountProblem.Ambiguous => Strings.Amount_Ambiguous.With(reading.Culprit),
        AmountProblem.TooManyDecimals => Strings.Amount_TooManyDecimals,
        AmountProblem.Negative => Strings.Amount_Negative,
        _ => Strings.Amount_TooLarge,
    };

    /// <summary>Replaces the framework's English messages.</summary>
    public static void Localize(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Strings.Form_Invalid.With(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Strings.Form_Invalid.With(value));
        messages.SetUnknownValueIsInvalidAccessor(_ => Strings.Form_Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Strings.Form_Unreadable);
        messages.SetValueIsInvalidAccessor(value => Strings.Form_Invalid.With(value));
        messages.SetValueMustBeANumberAccessor(_ => Strings.Form_MustBeNumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Strings.Form_MustBeNumber);
        messages.SetMissingBindRequiredValueAccessor(_ => Strings.Form_Required);
        messages.SetMissingKeyOrValueAccessor(() => Strings.Form_Required);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Strings.Form_Required);
        messages.SetValueMustNotBeNullAccessor(_ => Strings.Form_Required);
    }
}
