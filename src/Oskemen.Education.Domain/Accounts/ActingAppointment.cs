namespace Oskemen.Education.Domain.Accounts;

/// <summary>
/// That a person acts for the head (басшының міндетін атқарушы) from one day to another, by an act. Who submitted a month
/// cannot approve it as acting head either.
/// </summary>
public sealed class ActingAppointment
{
    /// <summary>Most characters of <see cref="Act"/>.</summary>
    public const int ActMaxLength = 300;

    /// <param name="userId">Who acts.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day.</param>
    /// <param name="act">The order it rests on.</param>
    /// <param name="appointedById">Who entered it.</param>
    /// <param name="appointedAt">When it was entered.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or the act is empty or too long.</exception>
    public ActingAppointment(Guid userId, DateOnly from, DateOnly until, string act, Guid appointedById, DateTimeOffset appointedAt)
    {
        if (until < from)
        {
            throw new ArgumentException("An appointment cannot end before it begins.", nameof(until));
        }

        if (string.IsNullOrWhiteSpace(act) || act.Length > ActMaxLength)
        {
            throw new ArgumentException($"An appointment rests on an act of at most {ActMaxLength} characters.", nameof(act));
        }

        (UserId, From, Until, Act) = (userId, from, until, act);
        (AppointedById, AppointedAt) = (appointedById, appointedAt);
    }

    // For reading rows: one that was ended before it began stands in the database, and the rule above is for new ones.
    private ActingAppointment() => Act = "";

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Who acts.</summary>
    public Guid UserId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The order it rests on.</summary>
    public string Act { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid AppointedById { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset AppointedAt { get; private set; }

    /// <summary>Whether the person acts on a day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Whether it shares a day with a span of days. One that was ended before it began shares none.</summary>
    public bool Overlaps(DateOnly from, DateOnly until) => From <= Until && From <= until && from <= Until;

    /// <summary>Ends it early. One that had not begun by then never counts.</summary>
    /// <returns>False when it has ended by then already.</returns>
    public bool End(DateOnly lastDay)
    {
        if (Until <= lastDay)
        {
            return false;
        }

        Until = lastDay;
        return true;
    }
}
