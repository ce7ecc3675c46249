using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>Cases and rates as they might be, from 2015 to 2018.</summary>
internal static class Care
{
    public static readonly DateOnly First = new(2015, 12, 1);

    private const int Days = 800;

    /// <summary>A day of the time that is looked at.</summary>
    public static readonly Gen<DateOnly> Day = Gen.Int[0, Days].Select(First.AddDays);

    /// <summary>A month of that time.</summary>
    public static readonly Gen<ReportingMonth> Month = Day.Select(ReportingMonth.Of);

    public static readonly Gen<BenefitKind> Kind = Gen.Enum<BenefitKind>();

    /// <summary>Rates that change on any day; now and then they begin only after the care, or a carer's is not known.</summary>
    public static readonly Gen<TermsHistory> Terms =
        Gen.Select(Gen.Frequency((4, Gen.Const(-400)), (1, Gen.Int[0, 100])), Gen.Int[1, Days].Array[0, 3], Rates(isKnown: false).Array[4]).Select(
            (begins, changes, values) => new TermsHistory(
                changes.Prepend(begins).Distinct().Zip(values, (at, rates) => new GuardianshipTerms(First.AddDays(at), rates, "№ 1"))));

    /// <summary>Days of a case and of its pauses, of which no two have a day in common; the last may go on.</summary>
    public static readonly Gen<CareFacts> Facts =
        Gen.Select(Gen.Enum<CareForm>(), Day, Gen.Frequency((1, Gen.Int[-10, 40]), (3, Gen.Int[0, Days])), Pauses()).Select(
            (form, starts, length, pauses) => new CareFacts(form, starts, starts.AddDays(length), pauses));

    /// <summary>The same facts or rates told in another order.</summary>
    public static CareFacts Shuffled(this CareFacts facts, int seed) => facts with { Pauses = Shuffle(facts.Pauses, seed) };

    public static IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Days that are not paid, in order, no two with a day in common.</summary>
    public static Gen<PausedDays[]> Pauses() =>
        Gen.Select(Gen.Int[0, Days].Array[0, 8], Gen.Enum<PauseReason>().Array[5], Gen.Bool).Select((days, reasons, isOpen) =>
        {
            var ordered = days.Distinct().Order().Select(First.AddDays).ToList();
            return ordered.Chunk(2).Zip(reasons, (pair, reason) => pair is [var from, var until] ? new PausedDays(from, until, reason) : new PausedDays(pair[0], isOpen ? null : pair[0], reason)).ToArray();
        });

    /// <summary>Values of terms; of a case that is paid at all, none is left open.</summary>
    public static Gen<TermValues> Rates(bool isKnown) =>
        Gen.Select(Gen.Long[1, 5_000_00], Gen.Int[0, 20_000].Array[3], Gen.Bool).Select((mci, indices, hasCarer) => new TermValues(
            Money.FromTenge(mci / 100m), indices[0] / 1000m, indices[1] / 1000m, isKnown || hasCarer ? indices[2] / 1000m : null, null, 15, 2, null));
}
