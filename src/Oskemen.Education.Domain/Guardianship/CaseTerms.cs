namespace Oskemen.Education.Domain.Guardianship;

/// <summary>What the act of a case says.</summary>
/// <param name="Form">In which form.</param>
/// <param name="Kinship">What the guardian is to the child.</param>
/// <param name="Act">Number of the act.</param>
/// <param name="ActDate">Its date.</param>
/// <param name="StartsOn">First day of care.</param>
/// <param name="ActUntil">Last day that the act covers; null when it holds until majority.</param>
/// <param name="AccountFrom">A day of the month from which the portal accounts the benefit; null for the month of the first day.</param>
public sealed record CaseTerms(
    CareForm Form, Kinship Kinship, string Act, DateOnly ActDate, DateOnly StartsOn, DateOnly? ActUntil = null, DateOnly? AccountFrom = null);
