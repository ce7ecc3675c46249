using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.IntegrationTests.BudgetImports;
using Oskemen.Education.IntegrationTests.BudgetMonths;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Errors;

/// <summary>The portal is told what a full disk tells it; <c>eng/fault-disk-full</c> fills a real one.</summary>
public sealed class DiskFullTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Full =
        """
        create function disk_is_full() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
        create trigger disk_is_full before insert or update on audit_entries execute function disk_is_full();
        create trigger disk_is_full before insert or update on sessions execute function disk_is_full();
        """;

    private const string Emptied = "drop function disk_is_full() cascade";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Save_WhileTheDatabaseHasNoRoom_IsToldSo_AndIsTakenAfterwards(string language)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var month = await MonthPage.OpenAsync(economist, $"/{language}/budget/2016/10");
        var typed = month.Type(month.Codes.First(), "Note", $"Толған {language}");
        await fixture.Database.ExecuteAsOwnerAsync(Full);
        try
        {
            (await typed.SaveAsync()).ShouldBe(HttpStatusCode.InsufficientStorage);
            ShouldSayNoRoom(typed.Document, language);
            // Reading goes on.
            using var read = await economist.Http.GetAsync(month.Url, Cancellation);
            read.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await fixture.Database.ExecuteAsOwnerAsync(Emptied);
        }

        (await CountAsync(language)).ShouldBe(0);
        (await typed.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await CountAsync(language)).ShouldBe(1);
    }

    /// <summary>Half of its time gone, a session is lengthened while the answer leaves, where no error page can follow.</summary>
    [Fact]
    public async Task Session_ThatCannotBeLengthened_IsReadWithAllTheSame()
    {
        var clock = new MovedClock();
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var economist = new PortalClient(portal.CreateClient());
        await economist.SignInAsync(Role.Economist);
        clock.Ahead = TimeSpan.FromHours(6);
        await fixture.Database.ExecuteAsOwnerAsync(Full);
        try
        {
            using var read = await economist.Http.GetAsync("/kk/budget/2016/10", Cancellation);

            read.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await fixture.Database.ExecuteAsOwnerAsync(Emptied);
        }
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Upload_WhileThereIsNoRoomToReadItTo_IsToldSo_AndIsNoAttack(string language)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new NoRoomForForms())));
        using var economist = new PortalClient(portal.CreateClient());
        await economist.SignInAsync(Role.Economist);
        var acts = await fixture.Database.ScalarAsync<long>("select count(*) from audit_entries");

        using var response = await economist.UploadAsync(new ReportingMonth(2016, 10), new byte[100_000], language: language);

        response.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        ShouldSayNoRoom(await PortalClient.ReadAsync(response), language);
        (await fixture.Database.ScalarAsync<long>("select count(*) from audit_entries")).ShouldBe(acts);
        (await fixture.Database.ScalarAsync<long>("select count(*) from sheet_uploads")).ShouldBe(0);
    }

    private static void ShouldSayNoRoom(AngleSharp.Html.Dom.IHtmlDocument page, string language)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("main h1")!.TextContent.ShouldBe(
            Strings.ResourceManager.GetString(nameof(Strings.Error_NoRoomTitle), language == "ru" ? Cultures.Ru : Cultures.Kk));
    }

    private Task<long> CountAsync(string language) =>
        fixture.Database.ScalarAsync<long>($"select count(*) from execution_entries where note = 'Толған {language}'");

    private sealed class NoRoomForForms : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (context.Request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) == true)
                {
                    context.Features.Set<IFormFeature>(new NoRoom());
                }

                return following(context);
            });
            next(app);
        };
    }

    private sealed class NoRoom : IFormFeature
    {
        public bool HasFormContentType => true;

        public IFormCollection? Form { get; set; }

        public IFormCollection ReadForm() => throw new IOException("No space left on device", DiskErrors.NoSpaceLeft);

        public Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) => Task.FromException<IFormCollection>(new IOException("No space left on device", DiskErrors.NoSpaceLeft));
    }
}
