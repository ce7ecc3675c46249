using System.Globalization;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Localization;

/// <summary>Guardianship in the language of the page.</summary>
public static class GuardianshipWords
{
    public static string Name(this CareForm form) => Word("CareForm_", form);

    public static string Name(this Kinship kinship) => Word("Kinship_", kinship);

    public static string Name(this CareEndReason reason) => Word("CareEnd_", reason);

    public static string Name(this HousingStatus status) => Word("Housing_", status);

    public static string Name(this PauseReason reason) => Word("Pause_", reason);

    /// <summary>The first six are the reasons of a pause.</summary>
    public static string Name(this WhyUnpaid why) => why <= WhyUnpaid.Other ? Name((PauseReason)(int)why) : Word("Unpaid_", why);

    public static string Name(this BenefitKind kind) => Word("Benefit_", kind);

    public static string Name(this PaymentOrigin origin) => Word("Origin_", origin);

    public static string Name(this PaymentListStatus status) => Word("PaymentStatus_", status);

    public static string Name(this PaymentDecisionKind kind) => Word("PaymentDecision_", kind);

    public static string Name(this DocumentKind kind) => Word("Document_", kind);

    public static string Name(this AccessPurpose purpose) => Word("Purpose_", purpose);

    public static string Name(this Sex sex) => Word("Sex_", sex);

    public static string Describe(this IinProblem problem) => Word("Iin_", problem);

    public static string Name(this DeadlineKind kind) => Word("Deadline_", kind);

    /// <summary>A part of a year: the months from its first to its last are the terms' business, the number is enough.</summary>
    public static string Name(this ControlPeriod period) => Strings.Control_PeriodName.With(period.Year, period.Part);

    private static string Word(string prefix, Enum value) => Strings.ResourceManager.GetString($"{prefix}{value}", CultureInfo.CurrentUICulture)!;
}
