using System.Text.Json;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The browser reads, prints and divides amounts exactly as the server does.</summary>
public sealed class AmountModuleTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Run = """
        async cases => {
          const { parseAmount, formatThousands, formatRate, rateOf } = await import("/js/amount.js");
          const tiyn = value => value === null || value === undefined ? null : BigInt(value);
          return {
            readings: cases.readings.map(({ text }) => parseAmount(text))
              .map(({ value, problem, culprit }) => [value?.toString(), problem?.toLowerCase(), culprit].map(part => part ?? "none").join("|")),
            printed: cases.printed.map(item => formatThousands(tiyn(item.tiyn))),
            rates: cases.rates.map(({ paid, plan }) => formatRate(rateOf(tiyn(paid), tiyn(plan)))),
          };
        }
        """;

    [Fact]
    public async Task Amounts_OfSharedCases_AreReadAndPrintedAsTheServerDoes()
    {
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "amounts.json"), TestContext.Current.CancellationToken)).RootElement;
        var page = await site.OpenAsync();
        await page.GotoAsync("/kk/account/sign-in");

        var outcome = await page.EvaluateAsync<Outcome>(Run, json);

        outcome.Readings.ShouldBe(json.GetProperty("readings").EnumerateArray().Select(Describe));
        outcome.Printed.ShouldBe(json.GetProperty("printed").EnumerateArray().Select(item => item.GetProperty("text").GetString()!));
        outcome.Rates.ShouldBe(json.GetProperty("rates").EnumerateArray().Select(item => item.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Rates_OfManyAmounts_AreCutOffAsTheServerDoes()
    {
        var random = new Random(20161031);
        var cases = Enumerable.Range(0, 5_000).Select(_ => NextCase(random)).ToList();
        var page = await site.OpenAsync();
        await page.GotoAsync("/kk/account/sign-in");

        var outcome = await page.EvaluateAsync<Outcome>(Run, new { readings = Array.Empty<object>(), printed = Array.Empty<object>(), rates = cases.Select(item => new { paid = item.Paid, plan = item.Plan }) });

        outcome.Rates.ShouldBe(cases.Select(item => Format.Rate(ExecutionRate.Of(Amount(item.Paid), Amount(item.Plan)))));
    }

    /// <summary>Half of the cases lie where it matters: a few tiyn around everything spent.</summary>
    private static RateCase NextCase(Random random)
    {
        var plan = random.NextInt64((long)Math.Pow(10, random.Next(1, 15)));
        var paid = random.Next(2) == 0 ? random.NextInt64(plan + 1) : Math.Max(0, plan + random.Next(-3, 4));
        return new RateCase(paid.ToString(Cultures.Kk), plan.ToString(Cultures.Kk));
    }

    private static Money Amount(string tiyn) => Money.FromTenge(long.Parse(tiyn, Cultures.Kk) / 100m);

    private static string Describe(JsonElement reading)
    {
        string Part(string name) =>
            reading.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part.ToString() : "none";
        return $"{Part("tiyn")}|{Part("problem").ToLowerInvariant()}|{Part("culprit")}";
    }

    private sealed record RateCase(string Paid, string Plan);

    private sealed class Outcome
    {
        public List<string> Readings { get; init; } = [];

        public List<string> Printed { get; init; } = [];

        public List<string> Rates { get; init; } = [];
    }
}
