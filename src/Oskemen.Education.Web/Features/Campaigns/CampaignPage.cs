using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Campaigns;

/// <summary>How a campaign stands: who has handed in, who is late, what looks odd.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Returns">Every return that is due.</param>
/// <param name="Today">The day by which lateness is told.</param>
/// <param name="Filter">What the table shows of them.</param>
public sealed record CampaignPage(Campaign Campaign, IReadOnlyList<ReturnItem> Returns, DateOnly Today, CampaignFilter Filter)
{
    public IReadOnlyList<ReturnItem> Shown { get; } = [.. Returns.Where(item => Filter.Takes(item, Today))];

    public int Delivered => Returns.Count(IsDelivered);

    public int Approved => Returns.Count(item => item.Status == ReturnStatus.Approved || item.Revision > 1);

    public int Late => Returns.Count(item => item.DaysLate(Today) > 0);

    public int Odd => Returns.Count(item => item.Oddities > 0);

    /// <summary>Share of what is due that was handed in, in percent; null when nothing is due.</summary>
    public decimal? Completeness => Returns.Count == 0 ? null : Rounding.TruncatePercentToTenth(Delivered, Returns.Count);

    /// <summary>Share of what is due that was handed in by its day.</summary>
    public decimal? Timeliness => Returns.Count == 0 ? null : Rounding.TruncatePercentToTenth(Returns.Count(item => item.SubmittedAt is not null && item.DaysLate(Today) == 0), Returns.Count);

    private static bool IsDelivered(ReturnItem item) => item.Status is ReturnStatus.Submitted or ReturnStatus.Approved || item.Revision > 1;
}

/// <summary>What of a campaign is shown.</summary>
public sealed record CampaignFilter(ReturnForm? Form, ReturnStatus? Status, bool Late, bool Odd)
{
    public bool Takes(ReturnItem item, DateOnly today) =>
        (Form is null || item.Form == Form) && (Status is null || item.Status == Status)
        && (!Late || item.DaysLate(today) > 0) && (!Odd || item.Oddities > 0);
}

public static class Lateness
{
    /// <summary>Days after its day on which a return was first handed in, or for which it has been missing; 0 in time.</summary>
    public static int DaysLate(this ReturnItem item, DateOnly today)
    {
        var day = item.SubmittedAt is { } at ? Dates.DayOf(at) : today;
        return Math.Max(0, day.DayNumber - item.DueOn.DayNumber);
    }

    /// <summary>Change of pupils or children against the last period in percent; null without one.</summary>
    public static decimal? Change(this ReturnItem item) =>
        item is { HeadsBefore: > 0, Status: not ReturnStatus.NotBegun } ? Rounding.TruncatePercentToTenth(item.Heads - item.HeadsBefore.Value, item.HeadsBefore.Value) : null;
}
