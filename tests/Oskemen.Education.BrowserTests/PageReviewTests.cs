using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>That a fault on a page is found; every other test of pages only says that there is none.</summary>
public sealed class PageReviewTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("document.querySelector('h1').outerHTML += '<img src=data:,>'", "image-alt")]
    [InlineData("document.querySelector('label').remove()", "label")]
    [InlineData("document.documentElement.lang = ''", "html-has-lang")]
    [InlineData("document.querySelector('h1').style.cssText = 'color: #888; background: #999'", "color-contrast")]
    [InlineData("document.querySelector('h1').style.width = '1300px'", "needs")]
    public async Task Review_OfAPageWithAFault_FindsIt(string fault, string expected)
    {
        foreach (var language in Cultures.All.Select(culture => culture.Name))
        {
            var page = await site.OpenAsync(PageReview.ForAxe(language));
            await page.GotoAsync($"/{language}/account/sign-in");
            (await page.ReviewAsync(language)).ShouldBeEmpty();
            await page.EvaluateAsync(fault);

            (await page.ReviewAsync(language)).ShouldContain(found => found.Contains(expected, StringComparison.Ordinal));
        }
    }
}
