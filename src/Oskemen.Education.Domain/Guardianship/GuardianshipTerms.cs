using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>The legal parameters of guardianship, valid from a day until the next begin. Benefits are so many times the monthly calculation index (MCI).</summary>
public sealed class GuardianshipTerms
{
    /// <summary>Most characters of <see cref="Act"/>.</summary>
    public const int ActMaxLength = 300;

    /// <summary>The greatest number of MCI that is accepted.</summary>
    public const decimal MaxIndex = 1000m;

    /// <summary>Numbers of reports a year that divide it into whole months.</summary>
    public static readonly IReadOnlyList<int> ReportsAllowed = [1, 2, 3, 4, 6, 12];

    private GuardianshipTerms() => Act = "";

    /// <param name="validFrom">First day.</param>
    /// <param name="values">The parameters.</param>
    /// <param name="act">Where they stand written.</param>
    /// <param name="isSample">Whether they are made up, for trying the portal out.</param>
    public GuardianshipTerms(DateOnly validFrom, TermValues values, string act, bool isSample = false)
    {
        (ValidFrom, Act, IsSample) = (validFrom, act, isSample);
        Set(values, act);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>First day; unique.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The monthly calculation index, in tenge (2016: 2121).</summary>
    public Money Mci { get; private set; }

    /// <summary>MCI a month to a guardian for a child (2016: 10).</summary>
    public decimal GuardianIndex { get; private set; }

    /// <summary>MCI a month to a patronage carer for a child's upkeep (2016: 10).</summary>
    public decimal PatronageIndex { get; private set; }

    /// <summary>MCI a month of a patronage carer's pay for a child; null where it is not known: it is not paid then.</summary>
    public decimal? CarerIndex { get; private set; }

    /// <summary>MCI once to who adopts a child; null where it is not known.</summary>
    public decimal? AdoptionIndex { get; private set; }

    /// <summary>Day of the month by which the benefit is on the account (2016: 15).</summary>
    public int PaymentDay { get; private set; }

    /// <summary>Guardians' reports a year (2016: 2); one of <see cref="ReportsAllowed"/>.</summary>
    public int ReportsPerYear { get; private set; }

    /// <summary>Years after majority, or after the end of the last case if that is later, in which the person is kept; null until it is set: nobody is erased.</summary>
    public int? RetentionYears { get; private set; }

    /// <summary>Where they stand written.</summary>
    public string Act { get; private set; }

    /// <summary>Whether they are made up, for trying the portal out.</summary>
    public bool IsSample { get; private set; }

    /// <summary>For noticing that somebody else saved meanwhile.</summary>
    public uint Version { get; private set; }

    /// <summary>The parameters.</summary>
    public TermValues Values => new(Mci, GuardianIndex, PatronageIndex, CarerIndex, AdoptionIndex, PaymentDay, ReportsPerYear, RetentionYears);

    /// <summary>Whether the monthly benefits come to the same by other parameters.</summary>
    public bool PaysAs(TermValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return (Mci, GuardianIndex, PatronageIndex, CarerIndex) == (values.Mci, values.GuardianIndex, values.PatronageIndex, values.CarerIndex);
    }

    /// <summary>Corrects the parameters.</summary>
    public void Set(TermValues values, string act)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Mci, GuardianIndex, PatronageIndex, CarerIndex, AdoptionIndex, PaymentDay, ReportsPerYear, RetentionYears) = values;
        Act = act;
    }

    /// <summary>A whole month's benefit, in tenge, unrounded; null where the rate is not known.</summary>
    public decimal? MonthlyRate(BenefitKind kind) => kind switch
    {
        BenefitKind.GuardianBenefit => GuardianIndex * Mci.Tenge,
        BenefitKind.PatronageUpkeep => PatronageIndex * Mci.Tenge,
        _ => CarerIndex * Mci.Tenge,
    };
}

/// <summary>The parameters of <see cref="GuardianshipTerms"/>, in its order and units.</summary>
public sealed record TermValues(
    Money Mci, decimal GuardianIndex, decimal PatronageIndex, decimal? CarerIndex, decimal? AdoptionIndex, int PaymentDay, int ReportsPerYear, int? RetentionYears);

/// <summary>All terms, by the day from which they hold.</summary>
public sealed class TermsHistory
{
    private readonly GuardianshipTerms[] _byDay;

    /// <param name="terms">In any order.</param>
    public TermsHistory(IEnumerable<GuardianshipTerms> terms) => _byDay = [.. terms.OrderBy(one => one.ValidFrom)];

    /// <summary>What holds on a day; null before the first.</summary>
    public GuardianshipTerms? On(DateOnly day) => Array.FindLast(_byDay, terms => terms.ValidFrom <= day);

    /// <summary>The stretches of days with one set of terms, from a day to a day; null where none hold.</summary>
    public IEnumerable<(DateOnly From, DateOnly Until, GuardianshipTerms? Terms)> Between(DateOnly from, DateOnly until)
    {
        while (from <= until)
        {
            var next = Array.Find(_byDay, terms => terms.ValidFrom > from);
            var last = next is null || next.ValidFrom > until ? until : next.ValidFrom.AddDays(-1);
            yield return (from, last, On(from));
            from = last.AddDays(1);
        }
    }
}
