using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.IntegrationTests.Mail;
using Oskemen.Education.IntegrationTests.Returns;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.IntegrationTests.Campaigns;

/// <summary>Who has not handed in is reminded by mail.</summary>
public sealed class ReminderTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("kk", 2026, "Ескерту жіберілді: 3. Жіберілмегені: 3.")]
    [InlineData("ru", 2025, "Напоминаний отправлено: 3. Не отправлено: 3.")]
    public async Task Reminder_GoesToWhoAnswersForWhatIsMissing_InBothLanguages(string language, int year, string told)
    {
        // Whom other tests of this class have left is not reminded here.
        await fixture.Database.ExecuteAsPortalAsync("update users set disabled_at = now() where email like '%@example.kz' or user_name like 'user-%'");
        var campaign = await fixture.Portal.OpenCampaignAsync(year, [ReturnForm.School, ReturnForm.Kindergarten]);
        await PersonAsync($"missing-{year}@example.kz", "school_1");
        await PersonAsync($"returned-{year}@example.kz", "school_3");
        await PersonAsync($"kindergarten-{year}@example.kz", "kg_7", Role.KindergartenHead);
        await PersonAsync($"delivered-{year}@example.kz", "school_4");
        await PersonAsync($"disabled-{year}@example.kz", "school_5", disabled: true);
        await PersonAsync($"former-{year}@example.kz", "school_6", until: new DateOnly(2020, 1, 1));

        // Neither this one has an address, nor have the demonstration accounts of a school and a kindergarten.
        await PersonAsync(null, "school_8");
        var (director, reviewer) = (await fixture.Portal.CreateUserAsync(Role.Director), await fixture.Portal.CreateUserAsync(Role.Head));
        foreach (var school in new[] { "school_3", "school_4" })
        {
            await fixture.Database.SubmitReturnAsync(await fixture.Database.FindReturnAsync(campaign, school), director, TestReturns.SmallSchool());
        }

        await fixture.Database.ChangeReturnAsync(await fixture.Database.FindReturnAsync(campaign, "school_3"), owed => owed.Return("x", [], reviewer.Id, TimeProvider.System.GetUtcNow()));
        await using var server = await MailServer.StartAsync();
        await using var portal = With(server.Options);
        using var head = await SignInAsync(portal);
        var address = $"/{language}/campaigns/{campaign.Id}";
        (await head.GetDocumentAsync(address)).QuerySelector("form[action$=reminders]").ShouldNotBeNull();

        (await head.SendAsync(address, address + "/reminders", [])).ShouldContain(told);

        server.Received.Select(mail => mail.To.Mailboxes.Single().Address).Order()
            .ShouldBe(new[] { $"kindergarten-{year}@example.kz", $"missing-{year}@example.kz", $"returned-{year}@example.kz" });
        server.Received.ShouldAllBe(mail => mail.Subject == "Мәлімет тапсыру мерзімі / Срок сдачи сведений");
        var text = server.Received.Single(mail => mail.To.Mailboxes.Single().Address.StartsWith("missing", StringComparison.Ordinal)).TextBody!;
        string[] inOrder = ["№ 1 мектеп", $"Тапсыру мерзімі: 15.09.{year}", "/kk", "Школа № 1", $"Срок сдачи: 15.09.{year}", "/ru"];
        inOrder.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ShouldAllBe(place => place >= 0);
        inOrder.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ShouldBeInOrder();
        text.ShouldNotContain("{");
    }

    [Theory]
    [InlineData("kk", "Үлгі деректер бойынша ескерту жіберілмейді.")]
    [InlineData("ru", "По примеру напоминания не рассылаются.")]
    public async Task Reminder_OfMadeUpFigures_IsNeitherOfferedNorSent(string language, string told)
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2023, [ReturnForm.School], isSample: true);
        await PersonAsync($"sample-{language}@example.kz", "school_10");
        await using var server = await MailServer.StartAsync();
        await using var portal = With(server.Options);
        using var head = await SignInAsync(portal);
        var address = $"/{language}/campaigns/{campaign.Id}";
        (await head.GetDocumentAsync(address)).QuerySelector("form[action$=reminders]").ShouldBeNull();

        (await head.SendAsync(address, address + "/reminders", [])).ShouldContain(told);

        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reminder_OfACampaignThatIsOver_IsNotSent()
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2020, [ReturnForm.School]);
        await PersonAsync("late@example.kz", "school_9");
        await fixture.Database.CloseCampaignAsync(campaign.Id, await fixture.Portal.CreateUserAsync(Role.Head));
        await using var server = await MailServer.StartAsync();
        await using var portal = With(server.Options);
        using var head = await SignInAsync(portal);
        var address = $"/ru/campaigns/{campaign.Id}";

        (await head.SendAsync(address, address + "/reminders", [])).ShouldContain("Сбор сведений уже окончен.");

        server.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reminder_IsNotOffered_WithoutAMailServer()
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2024, [ReturnForm.School]);
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        (await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}")).QuerySelector("form[action$=reminders]").ShouldBeNull();
    }

    private static async Task<PortalClient> SignInAsync(WebApplicationFactory<Program> portal)
    {
        var client = new PortalClient(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await client.SignInAsync(Role.Head);
        return client;
    }

    private WebApplicationFactory<Program> With(MailOptions options) => fixture.Portal.WithWebHostBuilder(
        builder => builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(options))));

    private async Task PersonAsync(string? email, string organisation, Role role = Role.Director, bool disabled = false, DateOnly? until = null)
    {
        var user = await fixture.Portal.CreateMemberAsync(role, (await fixture.Database.FindOrganisationAsync(organisation)).Id, until: until);
        await using var db = fixture.Database.CreateContext();
        var stored = (await db.Users.FindAsync([user.Id], TestContext.Current.CancellationToken))!;
        (stored.Email, stored.DisabledAt) = (email, disabled ? TimeProvider.System.GetUtcNow() : null);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
