using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Everything of a case that its benefit depends on.</summary>
/// <param name="Form">In which form the child is cared for.</param>
/// <param name="StartsOn">First day of care.</param>
/// <param name="LastDay">Last day that can be paid for; see <see cref="GuardianshipCase.LastPayableDay(DateOnly)"/>.</param>
/// <param name="Pauses">Days that are not paid; no two have a day in common.</param>
public sealed record CareFacts(CareForm Form, DateOnly StartsOn, DateOnly LastDay, IReadOnlyList<PausedDays> Pauses);

/// <summary>Days that are not paid, and why.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while it goes on.</param>
/// <param name="Reason">Why.</param>
public readonly record struct PausedDays(DateOnly From, DateOnly? Until, PauseReason Reason);

/// <summary>
/// What is due for one month: each day its share of the month's rate valid on that day, the sum rounded once to the tiyn, halves up.
/// Source: payment by days of care for parts of a month, by the rates of <see cref="GuardianshipTerms"/>.
/// </summary>
/// <param name="Amount">What is due.</param>
/// <param name="PaidDays">Days of care that are paid.</param>
/// <param name="PausedDays">Days of care that are not paid.</param>
/// <param name="PauseReason">Why they are not, the first reason of the month.</param>
/// <param name="IsRateUnknown">Whether for some day of care no rate is known; nothing is due for it.</param>
public sealed record BenefitDue(Money Amount, int PaidDays, int PausedDays, PauseReason? PauseReason, bool IsRateUnknown)
{
    /// <summary>What is paid in a form of care.</summary>
    public static IReadOnlyList<BenefitKind> KindsOf(CareForm form) => form == CareForm.Guardianship
        ? [BenefitKind.GuardianBenefit]
        : [BenefitKind.PatronageUpkeep, BenefitKind.CarerPay];

    /// <summary>What is due for a month. A kind that is not paid in the form of care comes to nothing.</summary>
    public static BenefitDue Of(CareFacts facts, BenefitKind kind, ReportingMonth month, TermsHistory terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        var (first, last) = Common(facts.StartsOn, facts.LastDay, month.FirstDay, month.LastDay);
        if (first > last || !KindsOf(facts.Form).Contains(kind))
        {
            return new BenefitDue(Money.Zero, 0, 0, null, false);
        }

        var (sum, paid, unknown) = (0m, 0, false);
        foreach (var (from, until, valid) in terms.Between(first, last))
        {
            var days = Days(from, until) - facts.Pauses.Sum(pause => DaysWithin(pause, from, until));
            var rate = valid?.MonthlyRate(kind);
            unknown |= rate is null && days > 0;
            sum += days * (rate ?? 0m);
            paid += rate is null ? 0 : days;
        }

        var paused = facts.Pauses.Where(pause => DaysWithin(pause, first, last) > 0).OrderBy(pause => pause.From).ToList();
        return new BenefitDue(
            Money.FromTenge(decimal.Round(sum / month.Days, Money.TengeDecimals, MidpointRounding.AwayFromZero)),
            paid,
            paused.Sum(pause => DaysWithin(pause, first, last)),
            paused.Count == 0 ? null : paused[0].Reason,
            unknown);
    }

    private static int DaysWithin(PausedDays pause, DateOnly from, DateOnly until)
    {
        var (first, last) = Common(pause.From, pause.Until ?? DateOnly.MaxValue, from, until);
        return Days(first, last);
    }

    private static int Days(DateOnly from, DateOnly until) => Math.Max(0, until.DayNumber - from.DayNumber + 1);

    private static (DateOnly From, DateOnly Until) Common(DateOnly from, DateOnly until, DateOnly otherFrom, DateOnly otherUntil) =>
        (from > otherFrom ? from : otherFrom, until < otherUntil ? until : otherUntil);
}
