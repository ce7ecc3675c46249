using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.IntegrationTests.Indicators;

/// <summary>The figures of a section as who is responsible enters them, without a script.</summary>
public sealed class EnterFiguresTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Inclusive = "/kk/indicators/2017/inclusive_education";

    [Fact]
    public async Task Save_KeepsFiguresTextsAndNotes_WithWhoAndWhen()
    {
        using var client = await fixture.SignInAsResponsibleAsync("innovation");

        using var saved = await client.SaveSectionAsync(
            SectionPages.Innovation,
            ("value.innovation.pilot.first_graders", "1 130"),
            ("value.innovation.pilot.school", "39; 44"),
            ("value.innovation.kazakh_levels.grades", "1 – 9"),
            ("comment.innovation.pilot.first_graders", "екі мектеп"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindValueAsync("innovation.pilot.first_graders"))!.ShouldSatisfyAllConditions(
            value => value.Value.ShouldBe(1130),
            value => value.Comment.ShouldBe("екі мектеп"),
            value => value.Origin.ShouldBe(IndicatorOrigin.Entered),
            value => value.EnteredById.ShouldNotBeNull(),
            value => value.Period.ShouldBe("2017-2018"));
        (await fixture.Database.FindValueAsync("innovation.pilot.school"))!.Items.ShouldBe(["39", "44"]);
        (await fixture.Database.FindValueAsync("innovation.kazakh_levels.grades"))!.Text.ShouldBe("1-9");
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from audit_entries where subject_key = '2017/innovation' and changes::text like '%IndicatorValue.Comment%'")).ShouldBe(1);

        using var emptied = await client.SaveSectionAsync(
            SectionPages.Innovation, ("value.innovation.pilot.first_graders", ""), ("comment.innovation.pilot.first_graders", ""));
        emptied.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindValueAsync("innovation.pilot.first_graders")).ShouldBeNull();
    }

    [Theory]
    [InlineData("innovation.pilot.first_graders", "12 34")]
    [InlineData("innovation.pilot.first_graders", "1,5")]
    [InlineData("innovation.pilot.first_graders", "-3")]
    [InlineData("innovation.pilot.first_graders", "көп")]
    [InlineData("innovation.kazakh_levels.grades", "9-1")]
    [InlineData("innovation.kazakh_levels.grades", "бәрі")]
    [InlineData("innovation.pilot.school", "39;;44")]
    public async Task Save_WhatCannotBeRead_IsRefusedAtItsFieldAndKeptAsTyped(string key, string typed)
    {
        using var client = await fixture.SignInAsResponsibleAsync("innovation");

        using var refused = await client.SaveSectionAsync(SectionPages.Innovation, ($"value.{key}", typed), ("value.innovation.nation_plan.reforms", "5"));

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(refused);
        var input = page.QuerySelectorAll("input").Single(input => input.GetAttribute("name") == $"value.{key}");
        input.GetAttribute("value").ShouldBe(typed);
        page.GetElementById($"{input.Id}-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector($"#error-summary a[href='#{input.Id}']").ShouldNotBeNull();
        page.QuerySelectorAll("input").Single(other => other.GetAttribute("name") == "value.innovation.nation_plan.reforms").GetAttribute("value").ShouldBe("5");
        (await fixture.Database.FindValueAsync("innovation.nation_plan.reforms")).ShouldBeNull();
    }

    [Fact]
    public async Task Save_NoteWithoutAFigure_IsRefused()
    {
        using var client = await fixture.SignInAsResponsibleAsync("innovation");

        using var refused = await client.SaveSectionAsync(SectionPages.Innovation, ("comment.innovation.secularism.grade", "кейін"));

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Confirm_OneOrAllThatAreEmpty_TakesLastYearsFigures()
    {
        using var client = await fixture.SignInAsResponsibleAsync("methodical_work");
        const string address = "/ru/indicators/2017/methodical_work";
        (await client.SaveSectionAsync(address, ("value.methodical.retrained.primary", ""), ("value.methodical.pilot_school", ""))).Dispose();
        var empty = (await client.GetDocumentAsync(address)).QuerySelectorAll("button[name=confirm]")
            .Select(button => button.GetAttribute("value")!).Where(key => key != "*").ToList();
        empty.Count.ShouldBe(2);

        (await client.SaveSectionAsync(address, ("confirm", empty[0]))).Dispose();
        var one = (await fixture.Database.FindValueAsync(empty[0]))!;
        one.Origin.ShouldBe(IndicatorOrigin.Confirmed);
        one.Content.ShouldBe((await fixture.Database.FindValueAsync(empty[0], 2016))!.Content);
        (await fixture.Database.FindValueAsync(empty[1])).ShouldBeNull();

        (await client.SaveSectionAsync(address, ("confirm", "*"), ($"value.{empty[1]}", "77"))).Dispose();
        (await fixture.Database.FindValueAsync(empty[1]))!.ShouldSatisfyAllConditions(
            value => value.Text.ShouldBe("77"), value => value.Origin.ShouldBe(IndicatorOrigin.Entered));
        (await client.GetDocumentAsync(address)).QuerySelector("form[action$='/submission']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Save_WhenSomebodySavedMeanwhile_ShowsBothAndLosesNeither()
    {
        using var client = await fixture.SignInAsResponsibleAsync("inclusive_education");
        (await client.SaveSectionAsync(Inclusive, ("value.inclusive.vision", "500"), ("value.inclusive.motor", "300"), ("value.inclusive.speech", "900"))).Dispose();
        var mine = await client.OpenFormAsync(Inclusive);
        (await client.SaveSectionAsync(Inclusive, ("value.inclusive.vision", "501"), ("value.inclusive.speech", "901"))).Dispose();

        // The same form opened earlier: one figure changed by both, one by this form alone, one by the other alone.
        mine["value.inclusive.vision"] = "502";
        mine["value.inclusive.motor"] = "302";
        using var conflict = await client.PostAsync(Inclusive, mine);

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(conflict);
        page.QuerySelectorAll("[data-stored]").ShouldHaveSingleItem().TextContent.ShouldContain("501");
        var again = PortalClient.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("form:has(.report-figures)")!);
        again["value.inclusive.vision"].ShouldBe("502");
        again["value.inclusive.speech"].ShouldBe("901");
        (await fixture.Database.FindValueAsync("inclusive.motor"))!.Value.ShouldBe(300);

        using var deliberate = await client.PostAsync(Inclusive, again);

        deliberate.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindValueAsync("inclusive.vision"))!.Value.ShouldBe(502);
        (await fixture.Database.FindValueAsync("inclusive.motor"))!.Value.ShouldBe(302);
        (await fixture.Database.FindValueAsync("inclusive.speech"))!.Value.ShouldBe(901);
    }

    [Fact]
    public async Task Derived_IsShownComputedAndNeverTyped()
    {
        using var client = await fixture.SignInAsResponsibleAsync("material_base");
        const string address = "/kk/indicators/2017/material_base";
        var page = await client.GetDocumentAsync(address);

        page.Row("materials.total.2017").QuerySelector("input").ShouldBeNull();
        page.Row("materials.total.2017").TextContent.ShouldContain("71\u00A0500,0");
        page.Row("materials.total.2016").QuerySelector("input").ShouldNotBeNull();

        using var saved = await client.SaveSectionAsync(address, ("value.materials.total.2016", "1"), ("was.materials.total.2016", ""));
        (await fixture.Database.FindValueAsync("materials.total.2016")).ShouldBeNull();
    }

    [Fact]
    public async Task Figures2016_ShowWhatIsPrintedInstead_AndWhereTheyComeFrom()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        var page = await client.GetDocumentAsync("/ru/indicators/2016/inclusive_education");

        page.Row("inclusive.total").TextContent.ShouldContain("4\u00A0272");
        page.Row("inclusive.total").TextContent.ShouldContain("В отчёте напечатано: 4\u00A0363");
        page.Row("inclusive.vision").TextContent.ShouldContain("из печатного отчёта, строка 116");
        page.QuerySelector("form:has(.report-figures)").ShouldBeNull();
        (await client.GetDocumentAsync("/ru/indicators/2016/budget_financing")).Row("budget.total.percent").TextContent.ShouldContain("99,9");
    }

    [Fact]
    public async Task Section_ThatIsNotGivenToThem_IsReadAndNotEntered()
    {
        using var responsible = await fixture.SignInAsResponsibleAsync("innovation");
        var fields = await responsible.OpenFormAsync(SectionPages.Innovation);
        using var other = await fixture.Portal.SignInAsync(await fixture.Portal.CreateUserAsync(Role.Methodist));

        (await other.GetDocumentAsync(SectionPages.Innovation)).QuerySelector("form:has(.report-figures)").ShouldBeNull();
        using var refused = await other.PostAsync("/kk/account/password", SectionPages.Innovation, new(fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))) { ["value.innovation.pilot.first_graders"] = "7" });
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Database.FindValueAsync("innovation.pilot.first_graders")).ShouldBeNull();
    }

    [Theory]
    [InlineData("/kk/indicators/2017/nothing")]
    [InlineData("/kk/indicators/2017/signature")]
    [InlineData("/kk/indicators/1999/preschool")]
    [InlineData("/kk/indicators/1999")]
    public async Task Address_OfWhatThereIsNot_Is404(string address)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Official_SeesApprovedSectionsAlone()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        var sections = (await client.GetDocumentAsync("/kk/indicators/2017")).QuerySelectorAll("[data-section]").Select(row => row.GetAttribute("data-section")).ToList();
        sections.ShouldBe(["intro", "preschool", "general_secondary", "school_meals", "guardianship"]);
        (await client.GetDocumentAsync("/kk/indicators/2017/preschool")).Row("preschool.queue").ShouldNotBeNull();
        using var hidden = await client.Http.GetAsync("/kk/indicators/2017/innovation", TestContext.Current.CancellationToken);
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetDocumentAsync("/kk/registers/2017/problems")).QuerySelector("[data-problem]").ShouldBeNull();
    }
}
