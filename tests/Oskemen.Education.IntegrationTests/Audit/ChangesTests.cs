using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>The history of a month and of a plan, as those who work on them read it.</summary>
public sealed class ChangesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    public static TheoryData<string, AuditSubject> Histories => new()
    {
        { "/kk/budget/2016/4/changes", AuditSubject.Month(2016, 4) },
        { "/kk/budget/2016/plan/changes", AuditSubject.Plan(2016) },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task History_ShowsItsOwnChangesPageByPage(string address, AuditSubject subject)
    {
        var log = new AuditLog(PortalDbContext.OptionsFor(fixture.Database.PortalConnection));
        await log.RecordAsync(AuditAct.Changed, AuditSubject.Month(2016, 3), [new AuditChange("ExecutionEntry.Note", null, "басқа ай")], TestContext.Current.CancellationToken);
        for (var number = 1; number <= AuditQueries.PageSize + 1; number++)
        {
            await log.RecordAsync(AuditAct.Changed, subject, [new AuditChange("ExecutionEntry.Note", null, $"жазба {number}.")], TestContext.Current.CancellationToken);
        }

        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await economist.GetDocumentAsync(address);
        var older = await economist.GetDocumentAsync(address + page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        page.QuerySelector("main")!.TextContent.ShouldContain($"жазба {AuditQueries.PageSize + 1}.");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("жазба 1.");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("басқа ай");
        older.QuerySelector("main")!.TextContent.ShouldContain("жазба 1.");
    }

    [Theory]
    [InlineData("/kk/budget/2016/13/changes")]
    [InlineData("/kk/budget/1999/1/changes")]
    [InlineData("/kk/budget/1999/plan/changes")]
    public async Task History_OfWhatIsNotThere_IsNotFound(string address)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await economist.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
