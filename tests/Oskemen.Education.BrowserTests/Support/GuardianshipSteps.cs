using System.Globalization;
using Microsoft.Playwright;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>What is done again and again in the register of cases.</summary>
internal static class GuardianshipSteps
{
    /// <summary>Says what the register is opened for.</summary>
    public static async Task StatePurposeAsync(this IPage page, string language, AccessPurpose purpose = AccessPurpose.CaseWork)
    {
        await page.GotoAsync($"/{language}/guardianship/purpose");
        await page.Locator("#Purpose").SelectOptionAsync(purpose.ToString());
        await page.SubmitAsync();
    }

    /// <summary>Fills a field that is named by its label's target.</summary>
    public static async Task FillFieldsAsync(this IPage page, params (string Id, string Value)[] fields)
    {
        foreach (var (id, value) in fields)
        {
            var field = page.Locator($"#{id}");
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            {
                await field.SelectOptionAsync(value);
            }
            else
            {
                await field.FillAsync(value);
            }
        }
    }

    /// <summary>Presses the first button of the page's form.</summary>
    public static Task SubmitAsync(this IPage page) => page.Locator("main form button[type=submit]").First.ClickAsync();

    /// <summary>A day as a field of a date takes it.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
