using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Testing;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>
/// Opens the pages once in a portal of this process, for what it asks the database and for cookies: demonstration accounts are signed
/// in by Development alone. The portal under load reads the same cookies, since the keys lie in the database; there they
/// belong to this host over https.
/// </summary>
internal static class PageRecorder
{
    private const string HostPrefix = "__Host-";
    private static readonly Uri Address = new("http://localhost");

    public static async Task<IReadOnlyList<RecordedPage>> RecordAsync(TestDatabase database, IReadOnlyList<MeasuredPage> wanted)
    {
        var tape = new CommandTape();
        await using var factory = new PortalFactory(database);
        await using var portal = factory.WithWebHostBuilder(host => host.ConfigureServices(services =>
            services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(tape))));
        var name = await database.ScalarAsync<string>("select last_name from children where last_name is not null order by id limit 1");
        var pages = new List<RecordedPage>();
        foreach (var page in wanted)
        {
            var jar = new CookieContainer();
            using var client = new PortalClient(portal.CreateDefaultClient(Address, new CookieContainerHandler(jar)));
            await client.SignInAsync(page.Role);
            if (page.Role == Role.GuardianshipSpecialist)
            {
                await StatePurposeAsync(client);
            }

            pages.Add(await RecordAsync(client, page.Form is null ? page : page with { Form = await FormAsync(client, page.Form + Uri.EscapeDataString(name)) }, jar, tape));
        }

        return pages;
    }

    /// <summary>The second visit counts: the first one looks up the session.</summary>
    private static async Task<RecordedPage> RecordAsync(PortalClient client, MeasuredPage page, CookieContainer jar, CommandTape tape)
    {
        var html = Array.Empty<byte>();
        for (var visit = 0; visit < 2; visit++)
        {
            tape.Take();
            using var content = page.Form is null ? null : new StringContent(page.Form, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));
            using var response = content is null ? await client.Http.GetAsync(page.Path) : await client.Http.PostAsync(page.Path, content);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{page.Path} was answered {response.StatusCode} {response.Headers.Location}.");
            }

            html = await response.Content.ReadAsByteArrayAsync();
        }

        var cookies = string.Join("; ", jar.GetCookies(Address).Select(cookie => $"{HostPrefix}{cookie.Name}={cookie.Value}"));
        return new RecordedPage(page, cookies, tape.Take(), html);
    }

    /// <summary>Pages of children open to whom it was asked what for.</summary>
    private static async Task StatePurposeAsync(PortalClient client)
    {
        const string Purpose = "/kk/guardianship/purpose";
        using var stated = await client.PostAsync(Purpose, Purpose, new() { ["purpose"] = Enum.GetNames<AccessPurpose>()[0] });
    }

    private static async Task<string> FormAsync(PortalClient client, string form)
    {
        var page = await client.GetDocumentAsync("/kk/guardianship");
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        return $"{form}&__RequestVerificationToken={Uri.EscapeDataString(token)}";
    }
}
