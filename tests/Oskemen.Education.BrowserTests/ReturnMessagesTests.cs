using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.BrowserTests;

/// <summary>What the checks say of a line is read as a sentence, on a phone and on a laptop.</summary>
public sealed class ReturnMessagesTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    [Theory]
    [InlineData(390, 330)]
    [InlineData(1366, 600)]
    public async Task Message_OfALine_HasRoom_AndCoversNoCell(int width, int least)
    {
        var page = await Site.SignInAsync("kk", Role.Director, new() { ViewportSize = new() { Width = width, Height = 844 } });
        await page.OpenReturnAsync(ReturnGrid.School);
        await page.FillCellAsync("Classes.5.Kazakh", "2");
        await page.FillCellAsync("Pupils.5.Kazakh", "99");
        await page.SubmitReturnAsync();
        await Expect(page.Locator("#level-5 .cell-finding").First).ToBeVisibleAsync();

        var messages = (await page.Locator("#level-5 .cell-messages").BoundingBoxAsync())!;
        messages.Width.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var part in await page.Locator("#level-5 .amount, #level-5 .count-before, #level-5 details").AllAsync())
        {
            Overlap(messages, (await part.BoundingBoxAsync())!).ShouldBeFalse(await part.EvaluateAsync<string>("element => element.outerHTML"));
        }

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    private static bool Overlap(LocatorBoundingBoxResult one, LocatorBoundingBoxResult other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;
}
