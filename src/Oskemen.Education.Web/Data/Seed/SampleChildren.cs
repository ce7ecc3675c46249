using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>Something that is entered about a case.</summary>
/// <param name="Entered">In which month; often after it happened.</param>
/// <param name="Enter">How.</param>
internal sealed record SampleEvent(ReportingMonth Entered, Action<GuardianshipCase, DateTimeOffset> Enter);

/// <summary>A made-up child with what will happen to it.</summary>
/// <param name="Entered">In which month the case is registered.</param>
/// <param name="Make">How.</param>
/// <param name="Events">What is entered later.</param>
internal sealed record SampleChild(ReportingMonth Entered, Func<DateTimeOffset, GuardianshipCase> Make, IReadOnlyList<SampleEvent> Events)
{
    public GuardianshipCase? Case { get; private set; }

    public GuardianshipCase Register(DateTimeOffset at) => Case = Make(at);
}

/// <summary>500 made-up children. Surnames say that they are invented; everything follows from a fixed seed.</summary>
internal sealed class SampleChildren
{
    private const int Count = 500;

    // Surnames of words for sample, test, example, draft and invented.
    private static readonly string[] Surnames = ["Үлгібаев", "Сынақов", "Мысалбеков", "Жобалиев", "Ойданов"];
    private static readonly string[] Boys = ["Арман", "Ғани", "Қайрат", "Нұрлан", "Өмір", "Санжар", "Әділ", "Ілияс"];
    private static readonly string[] Girls = ["Айгүл", "Гүлнәр", "Қарлығаш", "Мәдина", "Нұргүл", "Ұлжан", "Әсем", "Іңкәр"];

    // The same every time and on every machine; nobody is to be surprised by it.
    private readonly Random _random = new(2016);
    private readonly IReadOnlyList<int> _organisations;
    private readonly Guid _specialist;
    private int _order;
    private Child? _sibling;
    private Guardian? _siblingGuardian;

    public SampleChildren(IReadOnlyList<int> organisations, Guid specialist)
    {
        (_organisations, _specialist) = (organisations, specialist);
        All = [.. Enumerable.Range(0, Count).Select(Make)];
    }

    public IReadOnlyList<SampleChild> All { get; }

    private SampleChild Make(int index)
    {
        // Three in four are on the register from the start; the others come in the course of the years, mostly in the middle of a month.
        var isOld = index % 4 != 3;
        var start = isOld
            ? SampleRegister.First.FirstDay.AddDays(-_random.Next(1, 1800))
            : SampleRegister.First.FirstDay.AddDays(_random.Next(0, 1060));
        var entered = isOld ? SampleRegister.First : Later(start, 2);
        entered = entered > SampleRegister.Last ? SampleRegister.Last : entered;
        var birth = start.AddDays(-_random.Next(200, 14 * 365));
        if (Child.MajorityOf(birth) <= SampleRegister.First.FirstDay)
        {
            birth = birth.AddYears(6);
        }

        var isGirl = _random.Next(2) == 0;
        var form = index % 40 == 7 ? CareForm.Patronage : CareForm.Guardianship;
        var child = MakeChild(birth, isGirl, start);
        var hasSibling = index % 5 == 4 && _sibling is not null;
        if (hasSibling)
        {
            child.JoinSibling(_sibling!, Guid.CreateVersion7(new DateTimeOffset(2023, 11, 1, 0, 0, index % 60, TimeSpan.Zero)));
        }

        var guardian = hasSibling ? _siblingGuardian! : MakeGuardian(hasAccount: index % 50 != 11);
        (_sibling, _siblingGuardian) = (child, guardian);
        var terms = new CaseTerms(
            form, form == CareForm.Patronage ? Kinship.NotRelated : (Kinship)_random.Next(4), $"№ {100 + index}", start, start,
            ActUntil: index % 33 == 5 ? start.AddYears(3) : null, AccountFrom: isOld ? SampleRegister.First.FirstDay : null);
        return new SampleChild(entered, at => new GuardianshipCase(child, guardian, terms, _specialist, at), Events(index, start, entered));
    }

    private List<SampleEvent> Events(int index, DateOnly start, ReportingMonth entered)
    {
        var events = new List<SampleEvent>();
        if (index % 50 == 11)
        {
            var account = NextAccount();
            events.Add(new(After(entered, 3), (one, _) => one.Guardian.PayTo(account, "Үлгі банк")));
        }

        if (index % 7 == 2)
        {
            var from = Within(start, entered);
            DateOnly? until = index % 14 == 2 ? null : from.AddDays(_random.Next(1, 150));
            var reason = (PauseReason)_random.Next(6);
            var told = Later(from, 3);
            events.Add(new(told, (one, at) => one.Pause(new BenefitPause(from, until, reason, note: null, _specialist, at), at)));
            if (until is null && index % 28 == 2)
            {
                var last = from.AddDays(_random.Next(10, 200));
                var toldLast = Later(last, 2);
                events.Add(new(toldLast > told ? toldLast : told.Next, (one, at) => one.Resume(one.Pauses[0], last, _specialist, at)));
            }
        }

        if (index % 8 == 5)
        {
            var on = Within(start, entered);
            var reason = (CareEndReason)(index / 8 % 5);
            events.Add(new(Later(on, 3), (one, at) => one.End(on, reason, $"№ {500 + index}", at)));
        }

        // What is entered before the case is registered, or after the last list, is left out.
        return [.. events.Where(entry => entry.Entered > entered && entry.Entered <= SampleRegister.Last).OrderBy(entry => entry.Entered)];
    }

    private Child MakeChild(DateOnly birth, bool isGirl, DateOnly start)
    {
        var surname = Surnames[_random.Next(Surnames.Length)];
        var (first, last) = isGirl ? (Girls[_random.Next(Girls.Length)], surname + "а") : (Boys[_random.Next(Boys.Length)], surname);
        var child = new Child(NextIin(birth, isGirl ? Sex.Female : Sex.Male), new PersonName(last, first, isGirl ? "Үлгіқызы" : "Үлгіұлы"), isSample: true);
        child.AttendTo(_organisations[_random.Next(_organisations.Count)]);
        var status = (HousingStatus)Math.Min(3, _random.Next(20) switch { < 13 => 1, < 16 => 2, 16 => 3, _ => 0 });
        if (status != HousingStatus.None)
        {
            child.Housing.Add(new HousingRecord(status, start.AddDays(30), note: null));
        }

        return child;
    }

    private Guardian MakeGuardian(bool hasAccount)
    {
        var guardian = new Guardian(
            NextIin(new DateOnly(1960, 1, 1).AddDays(_random.Next(12_000)), Sex.Female),
            new PersonName(Surnames[_random.Next(Surnames.Length)] + "а", Girls[_random.Next(Girls.Length)], "Үлгіқызы"));
        if (hasAccount)
        {
            guardian.PayTo(NextAccount(), "Үлгі банк");
        }

        return guardian;
    }

    private Iin NextIin(DateOnly birth, Sex sex)
    {
        Iin? iin;
        do
        {
            iin = Iin.Create(birth, sex, _order++ % 10_000);
        }
        while (iin is null);
        return iin;
    }

    private string NextAccount() => BankAccount.Create("998", $"SAMPLE{_order++:0000000}");

    /// <summary>A day of care within the years that are told.</summary>
    private DateOnly Within(DateOnly start, ReportingMonth entered)
    {
        var first = start > entered.FirstDay ? start : entered.FirstDay;
        return first.AddDays(_random.Next(5, Math.Max(6, SampleRegister.Last.LastDay.DayNumber - first.DayNumber)));
    }

    /// <summary>The month of a day, or some months later.</summary>
    private ReportingMonth Later(DateOnly day, int most) => After(ReportingMonth.Of(day), _random.Next(0, most + 1));

    private static ReportingMonth After(ReportingMonth month, int months)
    {
        for (; months > 0; months--)
        {
            month = month.Next;
        }

        return month < SampleRegister.First ? SampleRegister.First : month;
    }
}
