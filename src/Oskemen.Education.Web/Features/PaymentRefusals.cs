using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

/// <summary>Why something about a payment list was not done, in words.</summary>

internal static class PaymentRefusals
{
    public static string Describe(this PaymentRefusal refusal) => refusal switch
    {
        PaymentRefusal.AnotherIsOpen => Strings.Payments_AnotherIsOpen,
        PaymentRefusal.LaterIsApproved => Strings.Payments_LaterIsApproved,
        PaymentRefusal.MonthNotBegun => Strings.Payments_MonthNotBegun,
        PaymentRefusal.OutOfDate => Strings.Payments_OutOfDate,
        PaymentRefusal.OwnSubmission => Strings.Payments_OwnSubmission,
        PaymentRefusal.ReasonMissing => Strings.Decision_ReasonRequired,
        PaymentRefusal.Empty => Strings.Payments_NobodyToPay,
        _ => Strings.Payments_AlreadyDecided,
    };
}
