using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Users;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.IntegrationTests.Mail;

public sealed class InvitationMailTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Invitation_ArrivesWithALinkThatWorks()
    {
        await using var server = await MailServer.StartAsync();
        await using var portal = With(server.Options);
        using var administrator = await SignInAsync(portal);

        var shown = await administrator.InviteAsync(People.Invitation("mailed", email: "kanat@example.kz"));

        var mail = server.Received.ShouldHaveSingleItem();
        mail.To.Mailboxes.Single().Address.ShouldBe("kanat@example.kz");
        mail.From.Mailboxes.Single().Address.ShouldBe("portal@example.kz");
        mail.Subject.ShouldBe("Вход в портал отдела образования");
        var text = mail.TextBody.ShouldNotBeNull();
        var link = new Uri(text.Split('\n').Single(line => line.Contains("/account/invitation", StringComparison.Ordinal)).Trim());
        link.PathAndQuery.ShouldBe(shown);
        (await administrator.GetDocumentAsync(link.PathAndQuery)).QuerySelector("#Password").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("refusing", "не принял", "қабылдамады")]
    [InlineData("gone", "не отвечает", "жауап бермейді")]
    [InlineData("silent", "не отвечает", "жауап бермейді")]
    public async Task Invitation_WhenTheMailIsNotSent_IsNotLost(string what, string ru, string kk)
    {
        await using var server = await MailServer.StartAsync(refuses: what == "refusing");
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = what switch
        {
            "gone" => 1,
            "silent" => ((System.Net.IPEndPoint)silent.LocalEndpoint).Port,
            _ => server.Options.Port,
        };
        await using var portal = With(server.Options with { Port = port, TimeoutSeconds = 2 });
        using var administrator = await SignInAsync(portal);

        using var response = await administrator.PostAsync(
            "/kk/users/new", "/kk/users/new", People.Invitation($"not-mailed-{what}", email: "kanat@example.kz"));

        var page = await administrator.GetDocumentAsync(response.Headers.Location!.ToString());
        page.QuerySelector<IHtmlInputElement>("#Link")!.Value.ShouldContain("/ru/account/invitation");
        page.Body!.TextContent.ShouldContain(kk);
        page.Body.TextContent.ShouldNotContain(ru);
        server.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Қанат\r\nBcc: x@example.kz", "kanat@example.kz", "Кіру")]
    [InlineData("Қанат", "kanat@example.kz\r\nBcc: x@example.kz", "Кіру")]
    [InlineData("Қанат", "kanat@example.kz", "Кіру\nBcc: x@example.kz")]
    public async Task Send_OfAHeaderWithALineBreak_IsRefused(string name, string address, string subject)
    {
        await using var server = await MailServer.StartAsync();
        var sender = new MailSender(server.Options, NullLogger<MailSender>.Instance);

        (await sender.SendAsync(name, address, subject, "text", TestContext.Current.CancellationToken)).ShouldBe(MailResult.Refused);

        server.Received.ShouldBeEmpty();
    }

    private static async Task<PortalClient> SignInAsync(WebApplicationFactory<Program> portal)
    {
        var client = new PortalClient(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await client.SignInAsync(Role.Administrator);
        return client;
    }

    private WebApplicationFactory<Program> With(MailOptions options) => fixture.Portal.WithWebHostBuilder(
        builder => builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(options))));
}
