using System.Globalization;
using System.Net;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>A return as a workbook: downloaded, filled in, sent back.</summary>
public sealed class ReturnWorkbookTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>Pupils of grade 1 taught in Kazakh: the second grade of the form, the second column.</summary>
    private const string FirstGrade = "C10";

    [Theory]
    [InlineData("school_1", ReturnForm.School, "kk")]
    [InlineData("school_3", ReturnForm.School, "ru")]
    [InlineData("kg_7", ReturnForm.Kindergarten, "kk")]
    public async Task WhatWasExported_IsTakenOver_WithoutAChange(string organisation, ReturnForm form, string language)
    {
        var id = await OwedAsync(organisation, form);
        var figures = form == ReturnForm.School ? TestReturns.SmallSchool() : TestReturns.SmallKindergarten();
        var user = await fixture.Portal.CreateUserAsync(Role.Director);
        await fixture.Database.ChangeReturnAsync(id, owed => owed.Save(figures, [new LevelNote(1, "ескертпе")], null, user.Id, TimeProvider.System.GetUtcNow()));
        using var client = await fixture.SignInForAsync(organisation, form == ReturnForm.School ? Role.Director : Role.KindergartenHead);
        var book = await client.Http.GetByteArrayAsync($"/{language}/returns/{id}/export.xlsx", TestContext.Current.CancellationToken);

        using var answer = await client.UploadBookAsync(id, book, language);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stored = (await fixture.Database.LoadReturnAsync(id)).Current;
        stored.Figures.Values.ShouldBe(figures.Values, ignoreOrder: true);
        stored.Notes.ShouldHaveSingleItem();
        stored.Status.ShouldBe(ReturnStatus.Draft);
    }

    [Fact]
    public async Task FilledCells_AreTakenOver_AndEmptyOnesAreNone()
    {
        var id = await OwedAsync("school_4");
        using var director = await fixture.SignInForAsync("school_4");
        await (await ReturnSheetPage.OpenAsync(director, id)).TypeSmallSchool().SaveAsync();

        using var answer = await director.UploadBookAsync(id, await director.FillBookAsync(id, sheet =>
        {
            sheet.Cell(FirstGrade).SetValue(27);
            sheet.Cell("B10").SetValue("1");
            sheet.Cell("D11").Clear();
            sheet.Cell("E11").Clear();
        }));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await ReturnSheetPage.OpenAsync(director, id);
        page.Text.ShouldContain("Кестедегі сандар жобаға жазылды.");
        page.Value("Pupils.1.Kazakh").ShouldBe("27");
        page.Value("Pupils.2.Russian").ShouldBe("");
    }

    [Theory]
    [InlineData("2.5", "Бөлшек сан болмайды", "Дробей не бывает")]
    [InlineData("-3", "Теріс сан болмайды", "Отрицательных чисел не бывает")]
    [InlineData("100000", "Сан тым үлкен", "Число слишком велико")]
    [InlineData("жиырма", "Бұл бүтін сан емес", "Это не целое число")]
    [InlineData("=1+1", "Формуланың есептелген мәні жоқ", "У формулы нет вычисленного значения")]
    public async Task BadCell_IsNamedByItsAddress_AndNothingIsTakenOver(string text, string kk, string ru)
    {
        var id = await OwedAsync("school_5");
        using var director = await fixture.SignInForAsync("school_5");
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var book = await director.FillBookAsync(id, sheet =>
            {
                sheet.Cell("B10").SetValue(1);
                _ = text switch
                {
                    ['=', .. var formula] => sheet.Cell(FirstGrade).SetFormulaA1(formula),
                    _ when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => sheet.Cell(FirstGrade).SetValue(number),
                    _ => sheet.Cell(FirstGrade).SetValue(text),
                };
            });

            using var answer = await director.UploadBookAsync(id, book, language);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var errors = (await PortalClient.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent;
            errors.ShouldContain(FirstGrade);
            errors.ShouldContain(message);
        }

        (await fixture.Database.LoadReturnAsync(id)).Current.Cells.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("school", "Кесте басқа ұйымдікі.", "Таблица другой организации.")]
    [InlineData("form", "Кесте басқа нысандікі.", "Таблица другой формы.")]
    [InlineData("date", "Кесте басқа күнгі жағдай бойынша.", "Таблица на другую дату.")]
    [InlineData("text", "Бұл .xlsx форматындағы Excel кітабы емес", "Это не книга Excel в формате .xlsx")]
    [InlineData("empty", "Файл бос.", "Файл пуст.")]
    [InlineData("none", "Файлды таңдаңыз.", "Выберите файл.")]
    [InlineData("other book", "Кесте басқа ұйымдікі.", "Таблица другой организации.")]
    public async Task WhatIsNotThisReturnsSheet_IsRefusedInWords(string what, string kk, string ru)
    {
        var id = await OwedAsync("school_6");
        using var director = await fixture.SignInForAsync("school_6");
        var book = await director.FillBookAsync(id, sheet =>
        {
            sheet.Cell(FirstGrade).SetValue(20);
            (string Cell, string Text) change = what switch { "school" => ("B2", "school_1"), "form" => ("B3", "MiniCentre"), "date" => ("B4", "2025-09-05"), _ => ("A1", "x") };
            sheet.Cell(change.Cell).SetValue(change.Text);
        });
        book = what switch { "text" => "сандар"u8.ToArray(), "empty" => [], "other book" => Foreign(), _ => book };
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            using var answer = await director.UploadBookAsync(id, what == "none" ? null : book, language);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await PortalClient.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
        }

        (await fixture.Database.LoadReturnAsync(id)).Current.Cells.ShouldBeEmpty();
    }

    [Fact]
    public async Task FileOf13Megabytes_IsRefusedInWords()
    {
        var id = await OwedAsync("school_6");
        using var director = await fixture.SignInForAsync("school_6");

        using var answer = await director.UploadBookAsync(id, new byte[13 * 1024 * 1024], "ru");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PortalClient.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Файл слишком большой");
    }

    [Fact]
    public async Task SheetOfWhatIsSubmitted_IsRefused()
    {
        var id = await OwedAsync("school_8");
        using var director = await fixture.SignInForAsync("school_8");
        var book = await director.FillBookAsync(id, sheet => sheet.Cell(FirstGrade).SetValue(1));
        await (await ReturnSheetPage.OpenAsync(director, id)).TypeSmallSchool().SaveAsync(submit: true);

        using var answer = await director.UploadBookAsync(id, book, page: "/kk");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(45);
    }

    private static byte[] Foreign()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("Парақ").Cell("B2").SetValue("басқа");
        return ReturnBook.ToBytes(workbook);
    }

    private async Task<int> OwedAsync(string organisation, ReturnForm form = ReturnForm.School) => await fixture.Database.FindReturnAsync(
        await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School, ReturnForm.Kindergarten]), organisation, form);
}
