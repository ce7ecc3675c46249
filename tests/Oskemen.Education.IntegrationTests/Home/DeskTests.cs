using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Home;

public sealed class DeskTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Desk_ShowsEachPersonWhatWaitsForThem()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        var before = await economist.GetDocumentAsync("/kk");
        before.QuerySelector("[aria-labelledby=desk-due] a[href='/kk/budget/2016/10']").ShouldNotBeNull();
        before.QuerySelector("[aria-labelledby=desk-decide]").ShouldBeNull();
        (await head.GetDocumentAsync("/kk")).QuerySelector("[aria-labelledby=desk-decide] .card-list").ShouldBeNull();

        await (await MonthPage.OpenAsync(economist)).SaveAsync(submit: true);

        (await head.GetDocumentAsync("/kk")).QuerySelector("[aria-labelledby=desk-decide] a[href='/kk/budget/2016/10']").ShouldNotBeNull();
        (await economist.GetDocumentAsync("/kk")).QuerySelector("[aria-labelledby=desk-due] a[href='/kk/budget/2016/10']").ShouldBeNull();
    }

    [Fact]
    public async Task Desk_LeavesSampleYearsOut()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        (await head.GetDocumentAsync("/ru")).QuerySelectorAll("a[href*='/budget/2015']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Desk_CostsAFixedNumberOfCommands()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        await head.GetDocumentAsync("/ru");

        var commands = await fixture.Portal.Commands.DuringAsync(() => head.GetDocumentAsync("/ru"));

        // Session, months with a statement and names, campaigns, sections, cases: one or two commands each.
        commands.Count.ShouldBeInRange(1, 12);
    }
}
