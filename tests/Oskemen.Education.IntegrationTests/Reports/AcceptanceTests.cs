using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>Every figure that the department printed for 2016 stands in its section of the portal's report, in both languages and formats.</summary>
public sealed class AcceptanceTests(ReportsFixture reports) : IClassFixture<ReportsFixture>
{
    private static readonly List<string> Sections = [.. Fact.All.Select(fact => fact.Section).Distinct()];

    public static TheoryData<string, string> Files => new() { { "pdf", "kk" }, { "pdf", "ru" }, { "docx", "kk" }, { "docx", "ru" } };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Report_HoldsEveryPrintedFigureInItsSection(string format, string language)
    {
        var sections = reports.File(format, language).Sections;
        var computed = await ComputedByDecisionAsync();
        sections.Count.ShouldBe(Sections.Count + 1, "the sections with figures, and the signature");

        var missing = Fact.All.Where(fact => fact.IsPrinted)
            .Select(fact => computed.TryGetValue(fact.Id, out var value) ? fact with { Value = value } : fact)
            .Where(fact => fact.Printed(language).Any(part => !Fact.Stands(sections[Sections.IndexOf(fact.Section)], part)))
            .Select(fact => $"{fact.Id}: {string.Join("; ", fact.Printed(language))}");

        missing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_HoldsEveryLineOfTheBudget(string format, string language)
    {
        var text = reports.File(format, language).Sections[Sections.IndexOf("budget_financing")];
        var items = Regex.Matches(text, @"464\.\d{3}\.\d{3}").ToList();

        var missing = Fact.Rows("programmes.csv").Where(cells =>
        {
            var number = items.FindIndex(item => item.Value == cells[0]);
            var said = number < 0 ? "" : text[(items[number].Index + cells[0].Length)..(number + 1 < items.Count ? items[number + 1].Index : text.Length)];
            string[] expected = [Fact.Amount(cells[1]), Fact.Amount(cells[2]), cells[3].Replace('.', ',') + (language == "kk" ? "%" : " %"), .. cells[4].Length > 0 ? [Fact.Amount(cells[4])] : Array.Empty<string>()];
            return expected.Any(part => !Fact.Stands(said, part));
        });

        missing.Select(cells => cells[0]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Report_HoldsEveryInvestment(string format, string language)
    {
        var text = reports.File(format, language).Sections[Sections.IndexOf("material_base")];

        Fact.Rows("investments.csv").Where(cells => !Fact.Stands(text, Fact.Amount(cells[2]))).Select(cells => cells[0]).ShouldBeEmpty();
    }

    /// <summary>Figures of which somebody decided that what follows from the others is printed.</summary>
    private async Task<Dictionary<string, string>> ComputedByDecisionAsync()
    {
        await using var db = reports.Portal.Database.CreateContext();
        var decisions = await db.Set<ContradictionDecision>().Where(decision => decision.Year == 2016).OrderBy(decision => decision.Id).ToListAsync(TestContext.Current.CancellationToken);
        var chosen = decisions.GroupBy(decision => decision.Subject).Where(group => group.Last().Choice == ContradictionChoice.UseComputed).Select(group => group.Key).ToList();
        var figures = (await db.FindReportFiguresAsync(2016, TestContext.Current.CancellationToken))!.Figures;
        return chosen.Where(key => figures.Find(key) is { Content.Number: not null })
            .ToDictionary(key => key, key => figures.Find(key)!.Content.Number!.Value.ToString(CultureInfo.InvariantCulture));
    }
}
