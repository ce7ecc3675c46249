using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipPayments;

/// <summary>The lists that there are, and the one that is made next.</summary>
/// <param name="Lists">The latest first.</param>
/// <param name="Next">The month that is due next; null while a list is open.</param>
/// <param name="PayOn">The proposed day of payment.</param>
public sealed record PaymentsPage(IReadOnlyList<PaymentList> Lists, ReportingMonth? Next, DateOnly PayOn);

/// <summary>The list of a month.</summary>
/// <param name="Summary">The list without its lines.</param>
/// <param name="Rows">The lines of this page.</param>
/// <param name="UnpaidOnly">Whether only those are shown that are paid nothing.</param>
/// <param name="PageNumber">From 1.</param>
/// <param name="DueOn">The last day of payment by the terms of the month; null where none hold.</param>
/// <param name="Names">Who decided, by key.</param>
public sealed record PaymentListPage(
    PaymentListSummary Summary,
    IReadOnlyList<PaymentRow> Rows,
    bool UnpaidOnly,
    int PageNumber,
    DateOnly? DueOn,
    IReadOnlyDictionary<Guid, string> Names)
{
    public PaymentList List => Summary.List;

    public ReportingMonth Month => List.ReportingMonth;

    public string Title => TitleOf(Month);

    public int PageCount => Math.Max(1, (((UnpaidOnly ? List.UnpaidCases : List.PaidCases + List.UnpaidCases) - 1) / PaymentListQueries.PageSize) + 1);

    /// <summary>The address of another page of the lines.</summary>
    public string LinkTo(int page) => $"{Links.Payments(Month)}?page={page}{(UnpaidOnly ? "&unpaid=true" : "")}";

    public bool IsLate => DueOn is { } due && List.PayOn > due;

    public bool IsOnWeekend => List.PayOn.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>What is paid from each programme of the budget.</summary>
    public IEnumerable<(string Programme, Money Amount)> Programmes => Summary.Sums
        .GroupBy(sum => ProgrammeReconciliation.ProgrammeOf(sum.Kind), sum => sum.Amount)
        .Select(programme => (programme.Key, programme.Aggregate(Money.Zero, (sum, amount) => sum + amount)));

    public int LastDecision => List.Decisions.Count;

    public static string TitleOf(ReportingMonth month) => Strings.Payments_ListTitle.With(Dates.MonthOfYear(month));
}

