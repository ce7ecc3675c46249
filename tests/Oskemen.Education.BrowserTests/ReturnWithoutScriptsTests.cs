using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A return is an ordinary form where no script runs.</summary>
public sealed class ReturnWithoutScriptsTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Queue = "Queue.all.all";

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Save_AndSubmission_WorkWithoutScripts(string language)
    {
        var page = await Site.SignInAsync(language, Role.KindergartenHead, new() { JavaScriptEnabled = false });
        await page.OpenReturnAsync(ReturnGrid.Kindergarten);
        var queue = int.Parse(await page.Cell(Queue).InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture) + 1;

        await page.Cell(Queue).FillAsync($"{queue}");
        await page.SaveReturnAsync();
        await Expect(page.Locator(".notice-success")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Return_SavedMessage)));
        await Expect(page.Cell(Queue)).ToHaveValueAsync($"{queue}");

        await page.Cell(Queue).FillAsync("12,5");
        await page.SaveReturnAsync();
        await Expect(page.CellProblem(Queue)).ToHaveTextAsync(Texts.In(language, nameof(Strings.Count_Fraction)));
        await Expect(page.Cell(Queue)).ToHaveValueAsync("12,5");
        await page.Locator(".error-summary a").ClickAsync();
        await Expect(page.Cell(Queue)).ToBeInViewportAsync();

        await page.Cell(Queue).FillAsync($"{queue}");
        await page.SubmitReturnAsync();
        await Expect(page.Locator(".page-head .status-submitted")).ToBeVisibleAsync();
        await Expect(page.Cell(Queue)).ToHaveCountAsync(0);
    }
}
