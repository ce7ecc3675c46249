using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features;

public static class YearChoices
{
    /// <summary>The years with returns and that of the printed aggregates, the latest first.</summary>
    public static IReadOnlyList<YearChoice> Choices(this IReadOnlyList<CollectedYear> collected, int year, CampaignOccasion occasion)
    {
        var choices = collected
            .DistinctBy(choice => (choice.Year, choice.Occasion))
            .Select(choice => new YearChoice(choice.Year, choice.Occasion, choice.IsSample, false, choice.Year == year && choice.Occasion == occasion));
        return [.. choices
            .Append(new YearChoice(Aggregates.Year, CampaignOccasion.SchoolYearStart, false, true, year == Aggregates.Year))
            .DistinctBy(choice => (choice.Year, choice.Occasion))
            .OrderByDescending(choice => choice.Year).ThenByDescending(choice => choice.Occasion)];
    }
}
