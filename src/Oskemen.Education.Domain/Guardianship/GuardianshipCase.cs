using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>
/// A child in the care of one guardian, from a day to a day. Of one child no two cases hold on the same day. Its benefit is
/// accounted month by month; see <see cref="BenefitAccount"/>.
/// </summary>
public sealed class GuardianshipCase
{
    /// <summary>Most characters of a number of an act.</summary>
    public const int ActMaxLength = 60;

    private GuardianshipCase()
    {
        (Child, Guardian, Act) = (null!, null!, "");
    }

    /// <param name="child">The child.</param>
    /// <param name="guardian">Who cares for it.</param>
    /// <param name="terms">What the act says.</param>
    /// <param name="by">Who registers.</param>
    /// <param name="at">When, UTC.</param>
    public GuardianshipCase(Child child, Guardian guardian, CaseTerms terms, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (Child, Guardian, RegisteredById, RegisteredAt, ChangedAt) = (child, guardian, by, at, at);
        (Act, ActDate) = ("", terms.ActDate);
        Change(terms, at);
    }

    /// <summary>Key, and the number of the file.</summary>
    public int Id { get; private set; }

    /// <summary>Key of <see cref="Child"/>.</summary>
    public int ChildId { get; private set; }

    /// <summary>The child.</summary>
    public Child Child { get; private set; }

    /// <summary>Key of <see cref="Guardian"/>.</summary>
    public int GuardianId { get; private set; }

    /// <summary>Who cares for the child.</summary>
    public Guardian Guardian { get; private set; }

    /// <summary>In which form.</summary>
    public CareForm Form { get; private set; }

    /// <summary>What the guardian is to the child.</summary>
    public Kinship Kinship { get; private set; }

    /// <summary>Number of the act, decision or contract.</summary>
    public string Act { get; private set; }

    /// <summary>Its date.</summary>
    public DateOnly ActDate { get; private set; }

    /// <summary>First day of care.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day that the act covers; null when it holds until the child comes of age.</summary>
    public DateOnly? ActUntil { get; private set; }

    /// <summary>First day of the month from which the portal accounts the benefit; earlier months were paid outside it.</summary>
    public DateOnly AccountFrom { get; private set; }

    /// <summary>Last day of care; null while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Why it ended.</summary>
    public CareEndReason? EndReason { get; private set; }

    /// <summary>Number of the act by which it ended, where there is one.</summary>
    public string? EndAct { get; private set; }

    /// <summary>First day of the first month whose account is not settled; null when there is nothing to settle any more.</summary>
    public DateOnly? UnsettledFrom { get; private set; }

    /// <summary>When something that the benefit depends on was changed last, UTC; every change moves it, so that none slips past an approval.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who registered.</summary>
    public Guid RegisteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>When the benefit is not paid.</summary>
    public List<BenefitPause> Pauses { get; } = [];

    /// <summary>The documents of the file.</summary>
    public List<CaseDocument> Documents { get; } = [];

    /// <summary>The guardian's reports.</summary>
    public List<GuardianReport> Reports { get; } = [];

    /// <summary>Visits to the child's home.</summary>
    public List<HomeVisit> Visits { get; } = [];

    /// <summary>For noticing that somebody else saved meanwhile.</summary>
    public uint Version { get; private set; }

    /// <summary>The last day that can be paid for: of the end, of the act, and the day before majority, the first.</summary>
    public DateOnly LastPayableDay(DateOnly comesOfAgeOn) => LastPayableDay(EndsOn, ActUntil, comesOfAgeOn);

    /// <summary>The same of a case that is not at hand.</summary>
    public static DateOnly LastPayableDay(DateOnly? endsOn, DateOnly? actUntil, DateOnly comesOfAgeOn) =>
        new[] { endsOn, actUntil, comesOfAgeOn.AddDays(-1) }.Min()!.Value;

    /// <summary>Everything that the benefit depends on.</summary>
    /// <param name="comesOfAgeOn">See <see cref="Child.ComesOfAgeOn"/>.</param>
    public CareFacts FactsOf(DateOnly comesOfAgeOn) => new(
        Form, StartsOn, LastPayableDay(comesOfAgeOn), [.. Pauses.Select(pause => new PausedDays(pause.From, pause.Until, pause.Reason))]);

    /// <summary>Whether the care holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => StartsOn <= day && (EndsOn is null || day <= EndsOn);

    /// <summary>Corrects what the act says. The months from the earliest day concerned are settled anew.</summary>
    public void Change(CaseTerms terms, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var isNew = Act.Length == 0;
        var (earliest, account) = isNew ? (terms.StartsOn, default(DateOnly?)) : (new[] { StartsOn, terms.StartsOn }.Min(), AccountFrom);
        (Form, Kinship, Act, ActDate, StartsOn, ActUntil) = (terms.Form, terms.Kinship, terms.Act, terms.ActDate, terms.StartsOn, terms.ActUntil);
        AccountFrom = ReportingMonth.Of(terms.AccountFrom ?? terms.StartsOn).FirstDay;
        Unsettle(earliest, at);
        if (account < AccountFrom && AccountFrom == ReportingMonth.Of(StartsOn).FirstDay)
        {
            // The care began later than was thought: what was paid for the months before it is owed, and nothing is due for them.
            UnsettledFrom = new[] { UnsettledFrom, account }.Min();
        }
    }

    /// <summary>Ends the care.</summary>
    /// <param name="on">Last day of care.</param>
    /// <param name="reason">Why.</param>
    /// <param name="act">Number of the act, where there is one.</param>
    /// <param name="at">When it is entered, UTC.</param>
    /// <returns>Whether it was ended: not before its first day.</returns>
    public bool End(DateOnly on, CareEndReason reason, string? act, DateTimeOffset at)
    {
        if (on < StartsOn)
        {
            return false;
        }

        Unsettle(new[] { on, EndsOn ?? on }.Min(), at);
        (EndsOn, EndReason, EndAct) = (on, reason, act);
        return true;
    }

    /// <summary>Takes an end back that was entered in error.</summary>
    public void Reopen(DateTimeOffset at)
    {
        if (EndsOn is { } ended)
        {
            Unsettle(ended, at);
            (EndsOn, EndReason, EndAct) = (null, null, null);
        }
    }

    /// <summary>Stops the benefit for a time; the days must be free of another pause.</summary>
    /// <returns>Whether it was stopped.</returns>
    public bool Pause(BenefitPause pause, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(pause);
        if (Pauses.Exists(other => other.Overlaps(pause)))
        {
            return false;
        }

        Pauses.Add(pause);
        Unsettle(pause.From, at);
        return true;
    }

    /// <summary>Pays again from the day after <paramref name="until"/>; a day before the first takes the pause back altogether.</summary>
    public void Resume(BenefitPause pause, DateOnly until, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(pause);
        Unsettle(pause.From, at);
        if (until < pause.From)
        {
            Pauses.Remove(pause);
        }
        else
        {
            pause.End(until, by, at);
        }
    }

    /// <summary>Forgets what the papers of the case say of persons; dates, form and reason stay for the counts of past years.</summary>
    public void Erase(DateTimeOffset at)
    {
        (Act, EndAct, ChangedAt) = ("", null, at);
        Documents.Clear();
        Reports.Clear();
        Visits.Clear();
        Pauses.ForEach(pause => pause.Erase());
    }

    /// <summary>From the month of a day on the account has to be settled anew.</summary>
    public void Unsettle(DateOnly from, DateTimeOffset at)
    {
        var month = new[] { ReportingMonth.Of(from).FirstDay, AccountFrom }.Max();
        UnsettledFrom = new[] { UnsettledFrom, month }.Min();
        ChangedAt = at;
    }
}
