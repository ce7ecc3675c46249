using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipParameters;

/// <summary>Legal parameters, as typed.</summary>
public sealed partial class ParametersForm
{
    private const decimal MaxMci = 1_000_000m;
    private const int MaxPaymentDay = 28;
    private const int MaxRetentionYears = 100;

    public DateOnly? ValidFrom { get; set; }

    public string? Mci { get; set; }

    public string? GuardianIndex { get; set; }

    public string? PatronageIndex { get; set; }

    public string? CarerIndex { get; set; }

    public string? AdoptionIndex { get; set; }

    public int? PaymentDay { get; set; }

    public int? ReportsPerYear { get; set; }

    public int? RetentionYears { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [SingleLine]
    [StringLength(GuardianshipTerms.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Act { get; set; }

    /// <summary>What the row was when the form was opened.</summary>
    public uint Version { get; set; }

    /// <summary>The form of terms; of new ones the day and the act are asked anew.</summary>
    public static ParametersForm From(GuardianshipTerms terms, bool isNew) => new()
    {
        ValidFrom = isNew ? null : terms.ValidFrom,
        Mci = Format.Tenge(terms.Mci),
        GuardianIndex = Text(terms.GuardianIndex),
        PatronageIndex = Text(terms.PatronageIndex),
        CarerIndex = Text(terms.CarerIndex),
        AdoptionIndex = Text(terms.AdoptionIndex),
        PaymentDay = terms.PaymentDay,
        ReportsPerYear = terms.ReportsPerYear,
        RetentionYears = terms.RetentionYears,
        Act = isNew ? null : terms.Act,
        Version = terms.Version,
    };

    /// <summary>Tells at its field when new terms say no day from which they hold.</summary>
    public void CheckDay(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Require(
            ValidFrom is { } day && ReportingMonth.IsValid(day.Year, day.Month),
            nameof(ValidFrom),
            Strings.Terms_DayWrong.With(ReportingMonth.MinYear, ReportingMonth.MaxYear));
    }

    /// <summary>The parameters, with everything that is wrong told at its field.</summary>
    public TermValues? Read(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var mci = TengeParser.Parse(Mci);
        state.Require(mci is { } amount && amount.Tenge <= MaxMci, nameof(Mci), Strings.Terms_MciWrong);
        var guardian = ReadIndex(state, nameof(GuardianIndex), GuardianIndex, isNeeded: true);
        var patronage = ReadIndex(state, nameof(PatronageIndex), PatronageIndex, isNeeded: true);
        var carer = ReadIndex(state, nameof(CarerIndex), CarerIndex, isNeeded: false);
        var adoption = ReadIndex(state, nameof(AdoptionIndex), AdoptionIndex, isNeeded: false);
        state.Require(PaymentDay is >= 1 and <= MaxPaymentDay, nameof(PaymentDay), Strings.Terms_PaymentDayWrong.With(MaxPaymentDay));
        state.Require(ReportsPerYear is { } reports && GuardianshipTerms.ReportsAllowed.Contains(reports), nameof(ReportsPerYear), Strings.Terms_ReportsWrong);
        state.Require(RetentionYears is null or (>= 0 and <= MaxRetentionYears), nameof(RetentionYears), Strings.Terms_RetentionWrong.With(MaxRetentionYears));
        return state.IsValid
            ? new TermValues(mci!.Value, guardian!.Value, patronage!.Value, carer, adoption, PaymentDay!.Value, ReportsPerYear!.Value, RetentionYears)
            : null;
    }

    private static string? Text(decimal? index) => index?.ToString("0.###", Cultures.Kk);

    private static decimal? ReadIndex(ModelStateDictionary state, string field, string? text, bool isNeeded)
    {
        if (!isNeeded && string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var typed = (text ?? "").Trim();
        decimal? index = Index().IsMatch(typed)
            ? decimal.Parse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
        state.Require(index <= GuardianshipTerms.MaxIndex, field, Strings.Terms_IndexWrong.With(Format.Number(GuardianshipTerms.MaxIndex)));
        return index;
    }

    [GeneratedRegex("^[0-9]{1,4}(?:[.,][0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}

/// <param name="Form">The form.</param>
/// <param name="Terms">The terms that are corrected; null for new ones.</param>
/// <param name="IsConflict">Somebody else saved meanwhile.</param>
public sealed record ParametersPage(ParametersForm Form, GuardianshipTerms? Terms = null, bool IsConflict = false)
{
    /// <summary>What is stored, when somebody else saved it meanwhile.</summary>
    public ParametersForm? Stored => IsConflict ? ParametersForm.From(Terms!, isNew: false) : null;

    /// <summary>A conflict that was shown is done with.</summary>
    public uint FormVersion => IsConflict ? Terms!.Version : Form.Version;
}
