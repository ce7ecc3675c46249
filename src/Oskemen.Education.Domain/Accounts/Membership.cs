namespace Oskemen.Education.Domain.Accounts;

/// <summary>That a person answers for an organisation, from one day to another. Ended ones are kept: they tell who answered when.</summary>
public sealed class Membership
{
    /// <param name="userId">The person.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day; null while no end is known.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Membership(Guid userId, int organisationId, DateOnly from, DateOnly? until = null)
    {
        if (until < from)
        {
            throw new ArgumentException("A membership cannot end before it begins.", nameof(until));
        }

        (UserId, OrganisationId, From, Until) = (userId, organisationId, from, until);
    }

    // For reading rows: one that was ended before it began stands in the database, and the rule above is for new ones.
    private Membership()
    {
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>The person.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether the person answers for the organisation on a day.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Sets the last day. One that had not begun by then ends before it begins, so it never counts.</summary>
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
