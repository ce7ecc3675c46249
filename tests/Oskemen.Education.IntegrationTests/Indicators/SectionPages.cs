using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.IntegrationTests.Indicators;

/// <summary>Sections of the report as tests fill them in and send them.</summary>
internal static class SectionPages
{
    public const string Innovation = "/kk/indicators/2017/innovation";

    /// <summary>What a browser would send of a section's form.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(this PortalClient client, string address)
    {
        var page = await client.GetDocumentAsync(address);
        return PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form:has(.report-figures)") ?? throw new InvalidOperationException($"{address} has no form."));
    }

    /// <summary>Sends the form with some fields changed.</summary>
    public static async Task<HttpResponseMessage> SaveSectionAsync(this PortalClient client, string address, params (string Field, string Value)[] changes)
    {
        var fields = await client.OpenFormAsync(address);
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return await client.PostAsync(address, fields);
    }

    public static IElement Row(this IHtmlDocument page, string key) =>
        page.QuerySelectorAll("[data-figure]").Single(row => row.GetAttribute("data-figure") == key);

    /// <summary>What is stored of a figure of the sample year; null when nothing is.</summary>
    public static async Task<IndicatorValue?> FindValueAsync(this TestDatabase database, string key, int year = 2017)
    {
        await using var db = database.CreateContext();
        return await db.IndicatorValues.AsNoTracking().SingleOrDefaultAsync(value => value.IndicatorKey == key && value.ReportYear == year);
    }

    /// <summary>Gives a section to a new person of a role.</summary>
    public static async Task<PortalClient> SignInAsResponsibleAsync(this PortalFixture fixture, string section, int year = 2017, Role role = Role.Methodist)
    {
        var user = await fixture.Portal.CreateUserAsync(role);
        await using var db = fixture.Database.CreateContext();
        var which = ReportSections.Find(section)!.Value;
        var state = await db.Set<SectionYear>().SingleAsync(row => row.Year == year && row.Section == which);
        state.GiveTo(user.Id);
        await db.SaveChangesAsync();
        return await fixture.Portal.SignInAsync(user);
    }

    /// <summary>Sends the button of a section's page: submission, approval.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this PortalClient client, string address, string act)
    {
        var page = await client.GetDocumentAsync(address);
        var form = page.QuerySelector<IHtmlFormElement>($"form[action$='/{act}']") ?? throw new InvalidOperationException($"{address} has no {act}.");
        return await client.PostAsync($"{address}/{act}", PortalClient.FieldsOf(form));
    }
}
