using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.IntegrationTests.Ent;

/// <summary>Seasons of a test, and the forms that fill them.</summary>
internal static class EntPages
{
    /// <summary>Figures that hold together on a scale of 125.</summary>
    public static readonly Dictionary<string, string> Good = new()
    {
        ["Graduates"] = "50",
        ["Participants"] = "40",
        ["ExemptHealth"] = "3",
        ["ExemptWinners"] = "1",
        ["Traditional"] = "6",
        ["Mean"] = "86,6",
        ["AboveThreshold"] = "38",
        ["HighScores"] = "10",
        ["Highest"] = "124",
        ["HighestCount"] = "2",
        ["AltynBelgi"] = "3",
        ["Honours"] = "2",
    };

    /// <summary>A season of 125 points with nothing in it.</summary>
    public static async Task OpenSeasonAsync(this PortalFixture fixture, int year)
    {
        await using var db = fixture.Database.CreateContext();
        db.EntSeasons.Add(new EntSeason(year, new EntScale(125, 5, 50, 100)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<string> EditAddressAsync(this PortalFixture fixture, int year, string school)
    {
        var organisation = await fixture.Database.FindOrganisationAsync(school);
        return string.Create(CultureInfo.InvariantCulture, $"/kk/ent/{year}/schools/{organisation.Id}/edit");
    }

    /// <summary>Sends the form of a page as it stands, with some fields filled in.</summary>
    public static Task<HttpResponseMessage> SendAsync(this PortalClient client, string address, IHtmlDocument page, Dictionary<string, string> changes)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main form")!;
        var fields = PortalClient.FieldsOf(form);
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return client.PostAsync(address, fields);
    }

    public static async Task<PortalClient> SignInMethodistAsync(this PortalFixture fixture) => await fixture.Portal.SignInAsync(Role.Methodist);

    public static Task<long> CountResultsAsync(this PortalFixture fixture, int year) =>
        fixture.Database.ScalarAsync<long>(FormattableString.Invariant($"select count(*) from ent_results where year = {year}"));
}
