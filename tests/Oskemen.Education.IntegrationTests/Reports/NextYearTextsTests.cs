using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>A year that is opened begins from the texts of the year before; from then on each goes its own way.</summary>
public sealed class NextYearTextsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task OpenedYear_BeginsFromTheLastTextsOfTheYearBefore()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        (await head.PostAsync("/kk/indicators/2016", "/kk/indicators/years", new() { ["Year"] = "2030" })).Dispose();
        await using var db = fixture.Database.CreateContext();
        db.AddRange(
            new NarrativeText(2030, ReportSection.Intro, "kk", 1, "Бірінші.\n", null, null, DateTimeOffset.UnixEpoch),
            new NarrativeText(2030, ReportSection.Intro, "kk", 2, "Екінші.\n", null, null, DateTimeOffset.UnixEpoch),
            new NarrativeText(2030, ReportSection.Staffing, "ru", 1, "Кадры.\n", null, null, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await head.PostAsync("/kk/indicators/2016", "/kk/indicators/years", new() { ["Year"] = "2031" })).Dispose();

        var texts = await db.ListNarrativeTextsAsync(2031, TestContext.Current.CancellationToken);
        texts.Select(text => (text.Section, text.Language, text.Number, text.Text)).ShouldBe(
            [(ReportSection.Intro, "kk", 1, "Екінші.\n"), (ReportSection.Staffing, "ru", 1, "Кадры.\n")], ignoreOrder: true);
    }
}
