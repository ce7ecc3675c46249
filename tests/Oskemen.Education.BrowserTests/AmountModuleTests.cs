using System.Text.Json;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The browser reads, prints and divides amounts exactly as the server does.</summary>
public sealed class AmountModuleTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Run = """
        async json => {
          const { parseAmount, formatThousands, formatRate, rateOf } = await import("/js/amount.js");
          const { readings, printed, rates } = JSON.parse(json);
          const tiyn = value => value === null || value === undefined ? null : BigInt(value);
          const texts = [
            ...readings.map(({ text }) => parseAmount(text))
              .map(({ value, problem, culprit }) => [value?.toString(), problem?.toLowerCase(), culprit].map(part => part ?? "none").join("|")),
            ...printed.map(item => formatThousands(tiyn(item.tiyn))),
            ...rates.map(({ paid, plan }) => formatRate(rateOf(tiyn(paid), tiyn(plan)))),
          ];
          return JSON.stringify(texts);
        }
        """;

    [Fact]
    public async Task Amounts_OfSharedCases_AreReadAndPrintedAsTheServerDoes()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "amounts.json"), TestContext.Current.CancellationToken);
        using var cases = JsonDocument.Parse(json);
        var expected = cases.RootElement.GetProperty("readings").EnumerateArray().Select(Describe)
            .Concat(cases.RootElement.GetProperty("printed").EnumerateArray().Select(TextOf))
            .Concat(cases.RootElement.GetProperty("rates").EnumerateArray().Select(TextOf));

        (await RunAsync(json)).ShouldBe(expected);
    }

    [Fact]
    public async Task Rates_OfManyAmounts_AreCutOffAsTheServerDoes()
    {
        var random = new Random(20161031);
        var cases = Enumerable.Range(0, 5_000).Select(_ => NextCase(random)).ToList();

        var texts = await RunAsync(JsonSerializer.Serialize(new
        {
            readings = Array.Empty<string>(),
            printed = Array.Empty<string>(),
            rates = cases.Select(item => new { paid = item.Paid, plan = item.Plan }),
        }));

        texts.ShouldBe(cases.Select(item => Format.Rate(ExecutionRate.Of(Amount(item.Paid), Amount(item.Plan)))));
    }

    private async Task<IReadOnlyList<string>> RunAsync(string json)
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("/kk/account/sign-in");
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Run, json))!;
    }

    /// <summary>Half of the cases lie where it matters: a few tiyn around everything spent.</summary>
    private static (long Paid, long Plan) NextCase(Random random)
    {
        var plan = random.NextInt64((long)Math.Pow(10, random.Next(1, 15)));
        return (random.Next(2) == 0 ? random.NextInt64(plan + 1) : Math.Max(0, plan + random.Next(-3, 4)), plan);
    }

    private static Money Amount(long tiyn) => Money.FromTenge(tiyn / 100m);

    private static string TextOf(JsonElement item) => item.GetProperty("text").GetString()!;

    private static string Describe(JsonElement reading) =>
        $"{PartOf(reading, "tiyn")}|{PartOf(reading, "problem").ToLowerInvariant()}|{PartOf(reading, "culprit")}";

    private static string PartOf(JsonElement reading, string name) =>
        reading.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part.ToString() : "none";
}
