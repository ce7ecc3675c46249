using CsCheck;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>What is due for a month, whatever the case.</summary>
public class BenefitDueTests
{
    private const int Cases = 2000;
    private const decimal Tiyn = 0.01m;

    private static readonly Gen<(CareFacts Facts, BenefitKind Kind, ReportingMonth Month, TermsHistory Terms)> Asked =
        Gen.Select(Care.Facts, Care.Kind, Care.Month, Care.Terms);

    [Fact]
    public void Of_IsWhatTheDaysComeToOneByOne() => Asked.Sample((facts, kind, month, terms) =>
    {
        var days = ReportedDays(month).Where(day => day >= facts.StartsOn && day <= facts.LastDay).ToList();
        var paid = days.Where(day => !IsPaused(facts, day)).ToList();
        var isOfForm = BenefitDue.KindsOf(facts.Form).Contains(kind);
        var sum = isOfForm ? paid.Sum(day => terms.On(day)?.MonthlyRate(kind) ?? 0m) : 0m;

        var due = BenefitDue.Of(facts, kind, month, terms);

        due.Amount.Tenge.ShouldBe(decimal.Round(sum / month.Days, 2, MidpointRounding.AwayFromZero));
        due.PaidDays.ShouldBe(isOfForm ? paid.Count(day => terms.On(day)?.MonthlyRate(kind) is not null) : 0);
        due.PausedDays.ShouldBe(isOfForm ? days.Count - paid.Count : 0);
        due.IsRateUnknown.ShouldBe(isOfForm && paid.Exists(day => terms.On(day)?.MonthlyRate(kind) is null));
        due.PauseReason.ShouldBe(isOfForm && days.Find(day => IsPaused(facts, day)) is var first && first != default ? ReasonOn(facts, first) : null);
    }, iter: Cases);

    [Fact]
    public void Of_IsNeverNegative_NorMoreThanAFullMonthAtTheHighestRate() => Asked.Sample((facts, kind, month, terms) =>
    {
        var highest = ReportedDays(month).Max(day => terms.On(day)?.MonthlyRate(kind) ?? 0m);

        BenefitDue.Of(facts, kind, month, terms).Amount.Tenge.ShouldBeInRange(0m, decimal.Round(highest, 2, MidpointRounding.AwayFromZero));
    }, iter: Cases);

    [Fact]
    public void Of_AWholeMonthAtOneRate_IsTheRate() => Gen.Select(Care.Rates(isKnown: true), Care.Kind, Care.Month).Sample((rates, kind, month) =>
    {
        var terms = new GuardianshipTerms(Care.First.AddYears(-1), rates, "№ 1");
        var form = kind == BenefitKind.GuardianBenefit ? CareForm.Guardianship : CareForm.Patronage;

        BenefitDue.Of(new CareFacts(form, month.FirstDay, month.LastDay, []), kind, month, new TermsHistory([terms])).Amount.Tenge
            .ShouldBe(decimal.Round(terms.MonthlyRate(kind)!.Value, 2, MidpointRounding.AwayFromZero));
    });

    [Fact]
    public void Of_TwoPiecesOfAMonth_AddUpToTheWhole() => Gen.Select(Asked, Gen.Int[1, 30]).Sample((asked, at) =>
    {
        var (facts, kind, month, terms) = asked;
        var parting = month.FirstDay.AddDays(at);
        var before = BenefitDue.Of(facts with { LastDay = Earlier(facts.LastDay, parting.AddDays(-1)) }, kind, month, terms);
        var after = BenefitDue.Of(facts with { StartsOn = Later(facts.StartsOn, parting) }, kind, month, terms);
        var whole = BenefitDue.Of(facts, kind, month, terms);

        // Days add up exactly; each piece is rounded once, so that both together differ from the whole by a tiyn at most.
        (before.PaidDays + after.PaidDays).ShouldBe(whole.PaidDays);
        (before.PausedDays + after.PausedDays).ShouldBe(whole.PausedDays);
        (before.IsRateUnknown || after.IsRateUnknown).ShouldBe(whole.IsRateUnknown);
        (before.PauseReason ?? after.PauseReason).ShouldBe(whole.PauseReason);
        Math.Abs(before.Amount.Tenge + after.Amount.Tenge - whole.Amount.Tenge).ShouldBeLessThanOrEqualTo(Tiyn);
    }, iter: Cases);

    [Fact]
    public void Of_ManyMonths_PaysEveryDayOnce() => Gen.Select(Care.Facts, Care.Rates(isKnown: true)).Sample((facts, rates) =>
    {
        var terms = new TermsHistory([new GuardianshipTerms(Care.First.AddYears(-1), rates, "№ 1")]);
        var kind = BenefitDue.KindsOf(facts.Form)[0];
        var months = ReportingMonth.Between(ReportingMonth.Of(facts.StartsOn), ReportingMonth.Of(Later(facts.StartsOn, facts.LastDay)))
            .Select(month => BenefitDue.Of(facts, kind, month, terms)).ToList();

        months.Sum(month => month.PaidDays + month.PausedDays).ShouldBe(Math.Max(0, facts.LastDay.DayNumber - facts.StartsOn.DayNumber + 1));
    });

    [Fact]
    public void Of_WithOnePauseMore_IsNeverMore() => Asked.Where(asked => asked.Facts.Pauses.Count > 0).Sample((facts, kind, month, terms) =>
        BenefitDue.Of(facts, kind, month, terms).Amount <= BenefitDue.Of(facts with { Pauses = [.. facts.Pauses.Skip(1)] }, kind, month, terms).Amount);

    [Fact]
    public void Of_DoesNotAskInWhichOrderThingsAreTold() => Gen.Select(Asked, Gen.Int).Sample((asked, seed) =>
        BenefitDue.Of(asked.Facts.Shuffled(seed), asked.Kind, asked.Month, asked.Terms) == BenefitDue.Of(asked.Facts, asked.Kind, asked.Month, asked.Terms));

    private static IEnumerable<DateOnly> ReportedDays(ReportingMonth month) => Enumerable.Range(0, month.Days).Select(month.FirstDay.AddDays);

    private static bool IsPaused(CareFacts facts, DateOnly day) => ReasonOn(facts, day) is not null;

    private static PauseReason? ReasonOn(CareFacts facts, DateOnly day) =>
        facts.Pauses.Where(pause => pause.From <= day && (pause.Until is null || day <= pause.Until)).Select(pause => (PauseReason?)pause.Reason).FirstOrDefault();

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
