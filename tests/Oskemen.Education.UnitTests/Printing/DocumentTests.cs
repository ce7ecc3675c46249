using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.UnitTests.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Printing.Statements;

namespace Oskemen.Education.UnitTests.Printing;

public sealed partial class DocumentTests : IDisposable
{
    private const int October = 10;
    private static readonly Dictionary<Guid, string> Names = new() { [YearFixture.Economist] = "А. Серікова", [YearFixture.Head] = "Ә. Қуанышұлы" };

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly YearFixture _year = new("464.003.011", "464.003.015", "464.006.011");

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("kk", "жоспары 100,0; игерілгені 96,3 (96,3%); игерілмегені 3,7.")]
    [InlineData("ru", "план 100,0; освоено 96,3 (96,3 %); не освоено 3,7.")]
    public async Task Report_SaysWhatWasPlannedPaidAndLeft(string language, string sentence)
    {
        _year.Enter(October, 0, 100, 96.3m);

        (await ReportAsync(language)).ShouldContain(sentence);
    }

    [Fact]
    public async Task Report_WhenAllWasSpent_SaysNothingOfWhatWasLeft()
    {
        _year.Enter(October, 0, 100, 100);

        (await ReportAsync("kk")).ShouldContain("жоспары 100,0; игерілгені 100,0 (100%).");
    }

    [Fact]
    public async Task Report_WhenNothingWasPlanned_HasNoPercent()
    {
        _year.Enter(October, 0, 0, 0);

        (await ReportAsync("kk")).ShouldContain("жоспары 0,0; игерілгені 0,0.");
    }

    [Fact]
    public async Task Report_WhenAFigureIsUnknown_SaysSo()
    {
        _year.Enter(October, 0, 100, null);

        (await ReportAsync("kk")).ShouldContain("жоспары 100,0; игерілгені —.");
    }

    [Theory]
    [InlineData(1, "2016 жылғы қаңтар<")]
    [InlineData(October, "2016 жылғы қаңтар–қазан<")]
    public async Task Report_SaysWhichMonthsItCovers(int month, string months)
    {
        _year.Enter(month, 0, 100, 50);

        (await ReportAsync("kk", month)).ShouldContain($"Деректер кезеңі: {months}");
    }

    [Fact]
    public async Task Statement_WhenATotalWasPrintedOtherwise_ShowsBoth()
    {
        _year.Enter(October, 0, 100, 96.3m);
        _year.Month(October).ControlTotals.Add(new ControlTotal(ControlTotalOrigin.PrintedReport, null, YearFixture.Thousands(96.7m), null));

        (await StatementAsync()).ShouldContain("Игерілгені: басылған есепте — 96,7, жолдардың қосындысы — 96,3");
    }

    [Fact]
    public async Task Statement_WhenAnnualPlanIsUnknown_HasNoColumnForIt() =>
        (await StatementAsync()).ShouldNotContain(Strings.Budget_RateOfAnnualPlan);

    [Fact]
    public async Task Statement_WhenAnnualPlanIsKnown_ShowsItAndItsPercentAcross()
    {
        _year.Enter(October, 0, 100, 50).EnterAct(_year.Act(PlanPhase.Approved, new DateOnly(2016, 1, 5), "№ 1", (0, 200)));

        var statement = await StatementAsync();
        statement.ShouldContain("paper-landscape");
        statement.ShouldContain(Strings.Budget_RateOfAnnualPlan);
        statement.ShouldContain("25,0");
    }

    [Fact]
    public async Task Statement_WhenApproved_NamesWhoSubmittedAndApprovedInOskemensTime()
    {
        _year.Enter(October, 0, 100, 100).Approve(October);

        var statement = await StatementAsync();
        statement.ShouldContain("Ұсынған: А. Серікова, 01.11.2016, 10:00");
        statement.ShouldContain("Бекіткен: Ә. Қуанышұлы, 01.11.2016, 10:00");
        statement.ShouldNotContain(Strings.Print_DraftMark);
    }

    [Fact]
    public async Task Statement_WhenReopened_IsADraftThatNobodySigned()
    {
        _year.Enter(October, 0, 100, 100).Approve(October).Month(October).Reopen("қате", YearFixture.Head, YearFixture.Now);

        var statement = await StatementAsync();
        statement.ShouldContain(Strings.Print_DraftMark);
        statement.ShouldNotContain("А. Серікова");
    }

    [Fact]
    public async Task Statement_WhenMadeUp_SaysSoEvenIfApproved()
    {
        _year.Enter(October, 0, 100, 100).Approve(October);

        (await StatementAsync(isSample: true)).ShouldContain(Strings.Budget_SampleYear);
    }

    [Fact]
    public async Task Statement_SplitsWhatWasLeftAndGivesTheReasonAsText()
    {
        _year.Month(October).Entries[0].Update(
            new ExecutionValues(YearFixture.Thousands(100), YearFixture.Thousands(90), Saving: YearFixture.Thousands(4), Reason: "<b>сатып алу</b>"),
            YearFixture.Economist,
            YearFixture.Now);

        var html = await RenderAsync<StatementDocument, PrintedMonth>(Month(October), "kk");
        html.ShouldContain("&lt;b&gt;");
        BetweenTags().Replace(html, "><").ShouldContain("""<td class="num">4,0</td><td class="num">6,0</td>""");
    }

    /// <summary>The report of a year that has its budget only.</summary>
    private async Task<string> ReportAsync(string language, int month = October)
    {
        var book = new FigureBook([], 2016, (name, _) => FormulaResult.No(FormulaProblem.UnknownName, name));
        var budget = Month(month).Statement;
        var data = new ReportData(
            new ReportYear(2016, isSample: false, YearFixture.Head, YearFixture.Now), book, new FigureSet(book, budget.Execution), budget, [], [], [], new OrganisationNames([]),
            new Dictionary<string, ContradictionDecision>());
        var html = await TextAsync<AnnualReport, AnnualReportModel>(
            AnnualReportModel.Of(data, ReportWriter.Write(data, new ReportTexts([]), Cultures.Find(language)!)), language);
        return Links().Replace(html, "");
    }

    private Task<string> StatementAsync(bool isSample = false) => TextAsync<StatementDocument, PrintedMonth>(Month(October, isSample), "kk");

    private PrintedMonth Month(int month, bool isSample = false)
    {
        var current = _year.Month(month);
        return new PrintedMonth(new MonthStatement(current, new BudgetExecution(current.Period, current.Entries, [], _year.Plan), isSample), Names);
    }

    /// <summary>The document with plain spaces in place of those that keep a figure together.</summary>
    private async Task<string> TextAsync<TDocument, TModel>(TModel model, string language)
        where TDocument : Document<TModel> =>
        WebUtility.HtmlDecode(await RenderAsync<TDocument, TModel>(model, language)).Replace('\u00A0', ' ');

    private Task<string> RenderAsync<TDocument, TModel>(TModel model, string language)
        where TDocument : Document<TModel> =>
        new DocumentRenderer(_services, NullLoggerFactory.Instance, new PaperStyles(new NullFileProvider()))
            .RenderPageAsync<TDocument, TModel>(model, CultureInfo.GetCultureInfo(language), new PaperLinks("/back", "/pdf"));

    [GeneratedRegex("</?a[^>]*>")]
    private static partial Regex Links();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex BetweenTags();
}
