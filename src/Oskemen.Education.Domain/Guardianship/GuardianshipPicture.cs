namespace Oskemen.Education.Domain.Guardianship;

/// <summary>What the register comes to: who is on it on a day, and what happened from the first of January to it. In persons.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Forms">Children in care on the day, by form.</param>
/// <param name="Housing">The same children, by where they stand with a dwelling.</param>
/// <param name="Receiving">Cases that the last approved list up to the day paid, by form.</param>
/// <param name="NotReceiving">Cases of guardianship on that list that it did not pay, by reason.</param>
/// <param name="ListMonth">First day of the month of that list; null when there is none.</param>
/// <param name="Placed">Children placed in care in the period; a change of the guardian is none.</param>
/// <param name="Ended">Cases that ended in the period, by reason.</param>
/// <param name="DwellingsReceived">Children given a dwelling of the state fund in the period.</param>
/// <param name="IsSample">Whether the children are made up.</param>
public sealed record GuardianshipPicture(
    DateOnly AsOf,
    IReadOnlyDictionary<CareForm, int> Forms,
    IReadOnlyDictionary<HousingStatus, int> Housing,
    IReadOnlyDictionary<CareForm, int> Receiving,
    IReadOnlyDictionary<WhyUnpaid, int> NotReceiving,
    DateOnly? ListMonth,
    int Placed,
    IReadOnlyDictionary<CareEndReason, int> Ended,
    int DwellingsReceived,
    bool IsSample)
{
    /// <summary>All children in care on the day.</summary>
    public int Children => Forms.Values.Sum();
}
