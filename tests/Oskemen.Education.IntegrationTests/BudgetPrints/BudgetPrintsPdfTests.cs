namespace Oskemen.Education.IntegrationTests.BudgetPrints;

/// <summary>The PDFs of the real October 2016, read back.</summary>
public sealed class BudgetPrintsPdfTests(PrintsFixture prints) : IClassFixture<PrintsFixture>
{
    public static TheoryData<string, string> Documents => new()
    {
        { "/kk/reports/2016/report.pdf", "report-2016-kk.pdf" },
        { "/ru/reports/2016/report.pdf", "report-2016-ru.pdf" },
        { "/kk/budget/2016/10/statement.pdf", "statement-2016-10-kk.pdf" },
        { "/ru/budget/2016/10/statement.pdf", "statement-2016-10-ru.pdf" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Get_ReturnsATaggedOutlinedDownloadInOurFontsAlone(string url, string fileName)
    {
        prints.Headers(url).ContentType!.MediaType.ShouldBe("application/pdf");
        prints.Headers(url).ContentDisposition!.FileName.ShouldBe(fileName);
        var pdf = prints.Pdf(url);
        pdf.IsTagged.ShouldBeTrue();
        pdf.Language.ShouldBe(url[1..3]);
        pdf.Outline.ShouldNotBeEmpty();
        pdf.Fonts.ShouldAllBe(font => font.EndsWith("+PTSerif-Regular") || font.EndsWith("+PTSerif-Bold"));
        pdf.FontFiles.ShouldNotBeEmpty();
        pdf.FontFiles.ShouldAllBe(embedded => embedded);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Get_EveryPageButACoverHasItsNumber(string url, string fileName)
    {
        var pdf = prints.Pdf(url);

        var covers = fileName.StartsWith("report", StringComparison.Ordinal) ? 1 : 0;
        pdf.Pages.Count.ShouldBeGreaterThan(1);
        foreach (var (number, text) in pdf.Pages.Index().Skip(covers))
        {
            text.ShouldContain($"{number + 1}/{pdf.Pages.Count}");
        }
    }

    [Theory]
    [InlineData("kk", "Республикалық бюджеттің трансферттері", "Жергілікті бюджет қаражаты")]
    [InlineData("ru", "Трансферты из республиканского бюджета", "Средства местного бюджета")]
    public void Statement_HoldsEveryLineAndTotal(string language, string republican, string local)
    {
        var text = prints.Pdf($"/{language}/budget/2016/10/statement.pdf").All;

        foreach (var line in October2016.Lines)
        {
            text.ShouldContain(Row(line.Code, line.IsRepublican ? republican : local, line));
        }

        text.ShouldContain(Row("", republican, October2016.Republican));
        text.ShouldContain(Row("", local, October2016.Local));
        text.ShouldContain(Row("", language == "kk" ? "Барлығы" : "Всего", October2016.Total));
    }

    [Theory]
    [InlineData("kk", "жоспары {0}; игерілгені {1} ({2}%)", "; игерілмегені {0}")]
    [InlineData("ru", "план {0}; освоено {1} ({2} %)", "; не освоено {0}")]
    public void Report_SaysOfEachLineWhatWasPlannedPaidAndLeft_AndNothingIsLeftWhereAllWasSpent(string language, string amounts, string left)
    {
        var text = prints.Pdf($"/{language}/reports/2016/report.pdf").All;

        var starts = October2016.Lines.Select(line => text.IndexOf(line.Code, StringComparison.Ordinal)).Append(text.Length).ToList();
        foreach (var (number, line) in October2016.Lines.Index())
        {
            var item = text[starts[number]..starts[number + 1]];
            var ending = line.IsFullySpent ? "." : string.Format(null, left, line.Unspent) + '.';
            item.ShouldContain(PdfText.Squeeze(string.Format(null, amounts, line.Plan, line.Paid, line.Percent) + ending));
        }

        text.Split("(100%)").Length.ShouldBe(3, "100 stands twice, without a decimal");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void Report_HoldsTotalsAndBothValuesOfWhatContradicts(string language)
    {
        var text = prints.Pdf($"/{language}/reports/2016/report.pdf").All;

        foreach (var figure in new[] { October2016.Total, October2016.Republican, October2016.Local })
        {
            text.ShouldContain(Row("", "", figure));
        }

        text.ShouldContain("9797942,9");
        text.ShouldContain("3710,5");
    }

    [Fact]
    public void Report_KazakhLettersAreTextWithinTheirWords()
    {
        var words = prints.Pdf("/kk/reports/2016/report.pdf").Words;

        words.ShouldContain("Өскемен");
        words.ShouldContain("қаржыландыру");
        words.ShouldContain("көрсету,");
        words.ShouldContain("тұрғындарға");
        words.ShouldContain("жүзеге");
    }

    private static string Row(string code, string name, PrintedLine line) =>
        PdfText.Squeeze(code + name + line.Plan + line.Paid + line.Unspent + line.Percent);
}
