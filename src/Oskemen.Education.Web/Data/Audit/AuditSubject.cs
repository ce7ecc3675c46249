using System.Globalization;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>What an act is about: kind and natural key, so that the record can be read without the rest of the database.</summary>
public readonly record struct AuditSubject(string Kind, string Key)
{
    /// <summary>The portal itself; for acts about nothing narrower.</summary>
    public static AuditSubject Portal => new("Portal", "");

    public static AuditSubject Month(int year, int month) => new("BudgetMonth", string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    public static AuditSubject Year(int year) => new("BudgetYear", year.ToString("0000", CultureInfo.InvariantCulture));

    public static AuditSubject Plan(int year) => new("BudgetPlan", year.ToString("0000", CultureInfo.InvariantCulture));

    public static AuditSubject EntSeason(int year) => new("EntSeason", year.ToString("0000", CultureInfo.InvariantCulture));

    public static AuditSubject Report(int year) => new("ReportYear", year.ToString("0000", CultureInfo.InvariantCulture));

    public static AuditSubject Section(int year, ReportSection section) =>
        new("ReportSection", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{section.Key()}"));

    public static AuditSubject Edition(int year, int number) =>
        new("ReportEdition", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{number}"));

    public static AuditSubject User(Guid id) => new("User", id.ToString());

    public static AuditSubject Campaign(Campaign campaign) =>
        new("Campaign", string.Create(CultureInfo.InvariantCulture, $"{campaign.Year:0000}-{campaign.Occasion}{(campaign.IsSample ? "-Sample" : "")}"));

    public static AuditSubject Return(OrganisationReturn owed) =>
        new("Return", $"{Campaign(owed.Campaign).Key}/{owed.Organisation.Key}/{owed.Form}");

    public static AuditSubject Child(int id) => new("Child", id.ToString(CultureInfo.InvariantCulture));

    public static AuditSubject Guardian(int id) => new("Guardian", id.ToString(CultureInfo.InvariantCulture));

    public static AuditSubject Case(int id) => new("GuardianshipCase", id.ToString(CultureInfo.InvariantCulture));

    public static AuditSubject Terms(DateOnly validFrom) => new("GuardianshipTerms", validFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static AuditSubject PaymentList(DateOnly month) => new("PaymentList", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public static AuditSubject Reconciliation(int year) => new("Reconciliation", year.ToString("0000", CultureInfo.InvariantCulture));

    public static AuditSubject Organisation(string key) => new("Organisation", key);

    /// <summary>The person it is, if it is one.</summary>
    public Guid? PersonId() => Kind == nameof(User) && Guid.TryParse(Key, out var id) ? id : null;
}

/// <summary>One value that changed.</summary>
/// <param name="Field">Type and property, <c>ExecutionEntry.Paid</c>.</param>
/// <param name="From">Before; null when it was empty or the row is new, or when values are not recorded.</param>
/// <param name="To">After; null when it is empty or the row is gone, or when values are not recorded.</param>
/// <param name="Item">Which part of the subject, such as the code of a line.</param>
public sealed record AuditChange(string Field, string? From, string? To, string? Item = null);
