using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Campaigns;

/// <summary>A campaign to be opened.</summary>
public sealed class CampaignForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public int? Year { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [EnumDataType(typeof(CampaignOccasion), ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public CampaignOccasion? Occasion { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? AsOf { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? Deadline { get; init; }

    /// <summary>Which figures are collected.</summary>
    public List<ReturnForm> Forms { get; init; } = [];

    /// <summary>As a new school year begins: what a head would fill in.</summary>
    public static CampaignForm For(DateOnly today)
    {
        var year = SchoolYear.Of(today);
        return new CampaignForm
        {
            Year = year.FirstYear,
            Occasion = CampaignOccasion.SchoolYearStart,
            AsOf = new DateOnly(year.FirstYear, 9, 5),
            Deadline = new DateOnly(year.FirstYear, 9, 15),
            Forms = [.. Enum.GetValues<ReturnForm>()],
        };
    }

    public void Check(ModelStateDictionary state)
    {
        if (Forms.Count == 0)
        {
            state.AddModelError(nameof(Forms), Strings.Campaign_FormsRequired);
        }

        if (Year is not { } first || AsOf is not { } asOf || Deadline is not { } deadline)
        {
            return;
        }

        if (!SchoolYear.IsValid(first))
        {
            state.AddModelError(nameof(Year), Strings.Campaign_YearRange.With(ReportingMonth.MinYear, ReportingMonth.MaxYear - 1));
            return;
        }

        switch (Campaign.Refuses(new SchoolYear(first), asOf, deadline))
        {
            case CampaignRefusal.OutsideSchoolYear:
                state.AddModelError(nameof(AsOf), Strings.Campaign_OutsideSchoolYear.With(new SchoolYear(first).Text));
                break;
            case CampaignRefusal.DeadlineBeforeDay:
                state.AddModelError(nameof(Deadline), Strings.Campaign_DeadlineBeforeDay);
                break;
            case CampaignRefusal.DeadlineTooLate:
                state.AddModelError(nameof(Deadline), Strings.Campaign_DeadlineTooLate.With(Campaign.MostDaysToDeadline));
                break;
        }
    }
}

/// <summary>How many children the city has, from whoever counts them.</summary>
public sealed class ChildrenForm
{
    private const int MostChildren = 1_000_000;

    [Range(0, MostChildren, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Campaign_ChildrenRange))]
    public int? ChildrenAged1To6 { get; init; }

    [Range(0, MostChildren, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Campaign_ChildrenRange))]
    public int? ChildrenAged3To6 { get; init; }
}
