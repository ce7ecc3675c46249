using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.IntegrationTests.Returns;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Campaigns;

/// <summary>The head opens a campaign, and with it what every organisation owes.</summary>
public sealed class OpenCampaignTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Address = "/kk/campaigns/new";

    [Fact]
    public async Task Opening_ASecondTime_IsRefusedAtItsField()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var form = await FormAsync(head, 2019);

        (await head.SendAsync(Address, form)).ShouldContain("Мәлімет жинау ашылды.");
        using var again = await head.PostAsync(Address, form);

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(again)).QuerySelector("#Occasion-error")!.TextContent.ShouldBe("Осы оқу жылында мұндай мәлімет жинау ашылып қойған.");
        (await fixture.Database.ScalarAsync<long>("select count(*) from campaigns where year = 2019")).ShouldBe(1);
        form["Occasion"] = "FirstQuarter";
        (await head.SendAsync(Address, form)).ShouldContain("Мәлімет жинау ашылды.");
    }

    [Fact]
    public async Task Opening_ByTwoRequestsAtOnce_HappensOnce()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var form = await FormAsync(head, 2018);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => head.PostAsync(Address, form)));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest]);
        (await fixture.Database.ScalarAsync<long>("select count(*) from campaigns where year = 2018")).ShouldBe(1);
    }

    [Theory]
    [InlineData("AsOf", "2017-08-31", "Бұл күн 2017-2018 оқу жылына кірмейді.", "Этот день не входит в 2017-2018 учебный год.")]
    [InlineData("AsOf", "2018-09-01", "Бұл күн 2017-2018 оқу жылына кірмейді.", "Этот день не входит в 2017-2018 учебный год.")]
    [InlineData("AsOf", "", "", "")]
    [InlineData("AsOf", "кеше", "", "")]
    [InlineData("Deadline", "2017-09-04", "Мерзім мәлімет күнінен бұрын бола алмайды.", "Срок не может быть раньше дня, на который нужны сведения.")]
    [InlineData("Deadline", "2018-01-04", "Мерзім мәлімет күнінен 120 күннен аспауы керек.", "Срок не может быть позже чем через 120 дней после дня сведений.")]
    [InlineData("Deadline", "", "", "")]
    [InlineData("Year", "1900", "Жыл 1994 мен 2099 аралығында болуы керек.", "Год должен быть от 1994 до 2099.")]
    [InlineData("Year", "2100", "Жыл 1994 мен 2099 аралығында болуы керек.", "Год должен быть от 1994 до 2099.")]
    [InlineData("Year", "жыл", "", "")]
    [InlineData("Occasion", "Nonsense", "", "")]
    [InlineData("Occasion", "77", "", "")]
    [InlineData("Forms", null, "Кемінде бір мәлімет түрін таңдаңыз.", "Выберите хотя бы один вид сведений.")]
    public async Task Opening_WithABadField_IsRefusedAtTheField(string field, string? text, string kk, string ru)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var form = await FormAsync(head, 2017, language);
            form.Remove(field);
            if (text is not null)
            {
                form[field] = text;
            }

            using var answer = await head.PostAsync($"/{language}/campaigns/new", form);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(answer);
            var error = page.GetElementById($"{field}-error")!.TextContent;
            error.ShouldContain(message);
            error.Trim().ShouldNotBeEmpty();
            error.ShouldNotContain("The value");
            page.QuerySelector(".error-summary")!.TextContent.ShouldContain(error);
        }

        (await fixture.Database.ScalarAsync<long>("select count(*) from campaigns where year in (1900, 2017)")).ShouldBe(0);
    }

    [Fact]
    public async Task TheLongestTerm_IsTaken()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var form = await FormAsync(head, 2021);
        form["Deadline"] = "2022-01-03";

        (await head.SendAsync(Address, form)).ShouldContain("Мәлімет жинау ашылды.");
    }

    [Fact]
    public async Task OnlyWhatIsInTheNetworkOnTheDay_Owes()
    {
        await ClosePlanAndAddAsync();

        var campaign = await fixture.Portal.OpenCampaignAsync(2015, Enum.GetValues<ReturnForm>(), asOf: new DateOnly(2016, 5, 25), deadline: new DateOnly(2016, 6, 1));

        var owing = await OwingAsync(campaign);
        owing.ShouldNotContain("closed_school/School");
        owing.ShouldNotContain("planned_school/School");
        owing.ShouldContain("closed_later/School");
        owing.ShouldContain("school_44/School");
        owing.ShouldContain("kg_7/Kindergarten");
        owing.ShouldContain("centre_school/MiniCentre");
        owing.ShouldNotContain("school_44/MiniCentre");
        owing.ShouldNotContain("kg_7/School");

        // Opened in September 2016; a plan is not a kindergarten yet; made-up schools owe nothing real.
        owing.ShouldNotContain("kg_kulynshak/Kindergarten");
        owing.ShouldNotContain("kg_satpaev29/Kindergarten");
        owing.ShouldAllBe(item => !item.StartsWith("sample_", StringComparison.Ordinal));

        var later = await OwingAsync(await fixture.Portal.OpenCampaignAsync(2016, [ReturnForm.School, ReturnForm.Kindergarten], asOf: new DateOnly(2016, 9, 5)));
        later.ShouldContain("kg_kulynshak/Kindergarten");
        later.ShouldNotContain("closed_later/School");
        later.ShouldAllBe(item => !item.EndsWith("/MiniCentre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewOrganisations_AreAdded_Once()
    {
        await AddAsync(School("present_school", centre: true));
        var campaign = await fixture.Portal.OpenCampaignAsync(2022, [ReturnForm.School, ReturnForm.MiniCentre]);
        var before = (await OwingAsync(campaign)).Count;
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var address = $"/kk/campaigns/{campaign.Id}";
        (await head.SendAsync(address, address + "/returns", [])).ShouldContain("Қосылған мәліметтер: 0.");
        await AddAsync(School("joined_school", centre: true), new Organisation("joined_kg", OrganisationKind.Kindergarten, 981, "№ 981 балабақша", "Детский сад № 981"));

        (await head.SendAsync(address, address + "/returns", [])).ShouldContain("Қосылған мәліметтер: 2.");
        (await head.SendAsync(address, address + "/returns", [])).ShouldContain("Қосылған мәліметтер: 0.");

        (await OwingAsync(campaign)).Count.ShouldBe(before + 2);
    }

    [Fact]
    public async Task MiniCentreThatIsFoundLater_IsAdded_WhereTheCampaignAskedForThem()
    {
        var (asked, schoolsOnly) = (
            await fixture.Portal.OpenCampaignAsync(2023, [ReturnForm.School, ReturnForm.MiniCentre]), await fixture.Portal.OpenCampaignAsync(2024, [ReturnForm.School]));
        await ChangeAsync("school_10", school => school.Classify(school.Particulars with { HasMiniCentre = true }));
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        foreach (var campaign in new[] { asked, schoolsOnly })
        {
            var address = $"/kk/campaigns/{campaign.Id}";
            await head.SendAsync(address, address + "/returns", []);
        }

        (await OwingAsync(asked)).ShouldContain("school_10/MiniCentre");
        (await OwingAsync(schoolsOnly)).ShouldNotContain("school_10/MiniCentre");
    }

    [Fact]
    public async Task WhatACampaignAskedForBeforeItWasKept_FollowsFromItsReturns()
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2013, [ReturnForm.School, ReturnForm.Kindergarten]);
        var other = await fixture.Portal.OpenCampaignAsync(2014, [ReturnForm.MiniCentre, ReturnForm.School]);
        await fixture.Database.ExecuteAsOwnerAsync($"update campaigns set forms = '{{}}' where id = {campaign.Id}");
        using var script = new StreamReader(typeof(PortalDbContext).Assembly.GetManifestResourceStream("Migrations/campaign_forms.sql")!);

        await fixture.Database.ExecuteAsOwnerAsync(await script.ReadToEndAsync(TestContext.Current.CancellationToken));

        await using var db = fixture.Database.CreateContext();
        (await db.Campaigns.FindAsync([campaign.Id], TestContext.Current.CancellationToken))!.Forms.ShouldBe([ReturnForm.School, ReturnForm.Kindergarten], ignoreOrder: true);
        (await db.Campaigns.FindAsync([other.Id], TestContext.Current.CancellationToken))!.Forms.ShouldBe([ReturnForm.School, ReturnForm.MiniCentre]);
    }

    private static async Task<Dictionary<string, string>> FormAsync(PortalClient head, int year, string language = "kk")
    {
        var form = PortalClient.FieldsOf((await head.GetDocumentAsync($"/{language}/campaigns/new")).QuerySelector<IHtmlFormElement>("main form")!);
        (form["Year"], form["AsOf"], form["Deadline"], form["Forms"]) = ($"{year}", $"{year}-09-05", $"{year}-09-15", "School");
        return form;
    }

    private static Organisation School(string key, bool centre = false)
    {
        var school = new Organisation(key, OrganisationKind.School, 970 + (key.Length % 10), $"{key} мектебі", $"Школа {key}");
        if (centre)
        {
            school.Classify(school.Particulars with { HasMiniCentre = true });
        }

        return school;
    }

    private async Task AddAsync(params Organisation[] organisations)
    {
        await using var db = fixture.Database.CreateContext();
        db.AddRange(organisations);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task ChangeAsync(string key, Action<Organisation> change)
    {
        await using var db = fixture.Database.CreateContext();
        change(await db.Organisations.SingleAsync(organisation => organisation.Key == key, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task ClosePlanAndAddAsync()
    {
        var (closed, planned, later) = (School("closed_school"), School("planned_school"), School("closed_later"));
        await AddAsync(closed, planned, later, School("centre_school", centre: true));
        await using var db = fixture.Database.CreateContext();
        db.AddRange(
            Event(closed, OrganisationEventKind.Closed, new DateOnly(2016, 1, 1)),
            Event(planned, OrganisationEventKind.Planned, new DateOnly(2016, 1, 1)),
            Event(later, OrganisationEventKind.Closed, new DateOnly(2016, 7, 1)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static OrganisationEvent Event(Organisation organisation, OrganisationEventKind kind, DateOnly date) =>
        new(organisation.Id, new EventDetails(kind, date), FactBasis.Stated, source: null, enteredById: null, TimeProvider.System.GetUtcNow());

    private async Task<List<string>> OwingAsync(Campaign campaign)
    {
        await using var db = fixture.Database.CreateContext();
        return await db.Returns.Where(owed => owed.CampaignId == campaign.Id).Select(owed => owed.Organisation.Key + "/" + owed.Form.ToString())
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
