using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.Home;

/// <summary>What waits for the person who signed in, and the year's execution at a glance.</summary>
public sealed class DeskPage(
    IReadOnlyList<DeskMonth> months,
    MonthStatement? latest,
    DateOnly today,
    IReadOnlyList<Organisation> own,
    IReadOnlyList<ReturnItem> returns,
    IReadOnlyList<CampaignProgress> campaigns,
    IReadOnlyDictionary<DeadlineKind, int> deadlines,
    IReadOnlyList<DeskPaymentList> paymentLists,
    IReadOnlyList<DueSection> due,
    IReadOnlyList<SubmittedSection> submittedSections)
{
    /// <summary>What the cases of the guardianship register ask for, by kind; nothing for whom it is no business.</summary>
    public IReadOnlyDictionary<DeadlineKind, int> Deadlines => deadlines;

    /// <summary>The lists of the guardianship benefit that are the person's business: to make and hand on, or to decide about.</summary>
    public IReadOnlyList<DeskPaymentList> PaymentLists => paymentLists;

    /// <summary>What the own organisations have to hand in.</summary>
    public IReadOnlyList<ReturnItem> Returns => returns;

    /// <summary>Collections that run.</summary>
    public IReadOnlyList<CampaignProgress> Campaigns => campaigns;

    /// <summary>The sections of the report that the person fills in.</summary>
    public IReadOnlyList<DueSection> DueSections => due;

    /// <summary>The sections of the report that wait for the head.</summary>
    public IReadOnlyList<SubmittedSection> SubmittedSections => submittedSections;

    public DateOnly Today => today;

    public MonthStatement? Latest => latest;

    /// <summary>The organisations that the person answers for.</summary>
    public IReadOnlyList<Organisation> Own => own;

    /// <summary>Handed to the head.</summary>
    public IReadOnlyList<DeskMonth> Submitted { get; } = [.. months.Where(month => month.Status == MonthStatus.Submitted)];

    /// <summary>Came back from the head.</summary>
    public IReadOnlyList<DeskMonth> Returned { get; } = [.. months.Where(month => month.Status == MonthStatus.Returned)];

    /// <summary>Begun and not handed on.</summary>
    public IReadOnlyList<DeskMonth> Begun { get; } = [.. months.Where(month => month.Status == MonthStatus.Open && month.Filled > 0)];

    /// <summary>Months that are over and hold nothing, by year.</summary>
    public IReadOnlyList<IGrouping<int, ReportingMonth>> Empty { get; } =
        [.. months.Where(month => month.Status == MonthStatus.Open && month.Filled == 0 && month.Period.LastDay < today)
            .Select(month => month.Period)
            .GroupBy(period => period.Year)
            .OrderByDescending(group => group.Key)];
}
