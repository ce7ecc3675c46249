using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;

namespace Oskemen.Education.UnitTests.Narrative;

public class NarrativeWriterTests
{
    [Theory]
    [InlineData("{{ staff.teachers.year }}", "4 524", "4 524")]
    [InlineData("{{ staff.teachers.last_year }}", "4 675", "4 675")]
    [InlineData("{{ staff.share.year | percent }}", "77,4%", "77,4 %")]
    [InlineData("{{ staff.money | money }}", "58 774,0 мың теңге", "58 774,0 тыс. тенге")]
    [InlineData("{{ staff.change | abs }}", "151", "151")]
    [InlineData("{{ staff.change | trend: 'a', 'b', 'c' }}", "b", "b")]
    [InlineData("{{ staff.day }}", "2016 жылғы 1 маусым", "1 июня 2016 года")]
    [InlineData("{{ staff.grades }}", "9–11", "9–11")]
    [InlineData("{{ staff.schools }}", "№ 44, № 3", "№ 44, № 3")]
    [InlineData("{{ staff.schools | first }}", "№ 44", "№ 44")]
    [InlineData("{{ staff.round | ordinal }}", "8-ші", "8-й")]
    [InlineData("{{ staff.round | case: 'dative' }}", "8-ге", "8-ге")]
    [InlineData("{{ staff.round | plural: 'тур', 'тура', 'туров' }}", "8 туров", "8 туров")]
    [InlineData("{{ staff.round | plural: 'тур' }}", "8 тур", "8 тур")]
    [InlineData("{{ year }}, {{ last_year }}, {{ school_year }}", "2016, 2015, 2016–2017", "2016, 2015, 2016–2017")]
    [InlineData("{% if staff.round.value > 7 %}иә{% else %}жоқ{% endif %}", "иә", "иә")]
    [InlineData("{% if staff.unknown.known %}иә{% else %}жоқ{% endif %}", "жоқ", "жоқ")]
    [InlineData("{{ '12-бап' | cite }}", "12-бап", "12-бап")]
    public void Token_IsWrittenAsTheLanguageWritesIt(string template, string kk, string ru)
    {
        TextOf(Write(template, Cultures.Kk)).ShouldBe(kk);
        TextOf(Write(template, Cultures.Ru)).ShouldBe(ru);
    }

    [Theory]
    [InlineData("Қалада 45 мектеп бар.", NarrativeProblem.TypedNumber, "45")]
    [InlineData("### 2016 жыл", NarrativeProblem.TypedNumber, "2016")]
    [InlineData("| а | б |\n|---|--:|\n| в | 7 |", NarrativeProblem.TypedNumber, "7")]
    [InlineData("{% caption '3 жыл' %}", NarrativeProblem.TypedNumber, "3")]
    [InlineData("{{ staff.nothing }}", NarrativeProblem.UnknownFigure, "staff.nothing")]
    [InlineData("{{ nothing.at.all }}", NarrativeProblem.UnknownFigure, "nothing")]
    [InlineData("{{ 'school_999' | no }}", NarrativeProblem.UnknownFigure, "school_999")]
    [InlineData("{{ staff.round | case: 'vocative' }}", NarrativeProblem.UnknownFigure, "vocative")]
    [InlineData("{{ staff.unknown }}", NarrativeProblem.MissingFigure, "staff.unknown")]
    [InlineData("{{ staff.round", NarrativeProblem.Unreadable, "")]
    [InlineData("{{ staff.round | shout }}", NarrativeProblem.Unreadable, "shout")]
    [InlineData("{% for i in (0..9) %}а{% endfor %}", NarrativeProblem.Unreadable, "for")]
    [InlineData("{% while true %}{% endwhile %}", NarrativeProblem.Unreadable, "while")]
    [InlineData("{% include 'x' %}", NarrativeProblem.Unreadable, "include")]
    [InlineData("<script>alert()</script>", NarrativeProblem.Html, "script")]
    [InlineData("мәтін <b>қалың</b>", NarrativeProblem.Html, "<b>")]
    [InlineData("![сурет](x.png)", NarrativeProblem.Unsupported, "")]
    [InlineData("[сілтеме](javascript:alert)", NarrativeProblem.Unsupported, "")]
    [InlineData("- а\n  - б", NarrativeProblem.Unsupported, "")]
    [InlineData("```\nкод\n```", NarrativeProblem.Unsupported, "")]
    [InlineData("{% chart 'а', 'б' %}\nжай жол\n{% endchart %}", NarrativeProblem.Unsupported, "жай жол")]
    public void Text_ThatIsWrong_IsSaidToBe(string template, NarrativeProblem problem, string where)
    {
        var findings = Write(template, Cultures.Kk).Findings;

        findings.ShouldContain(finding => finding.Problem == problem && finding.Where.Contains(where, StringComparison.Ordinal));
        findings.ShouldAllBe(finding => Cultures.In(Cultures.Ru, finding.Describe).Length > 10);
    }

    [Theory]
    [InlineData(10_000_000)]
    [InlineData(NarrativeText.MaxLength + 1)]
    public void Text_ThatIsHuge_IsRefusedUnread(int length) =>
        Write(new string('а', length), Cultures.Kk).Findings.Single().Problem.ShouldBe(NarrativeProblem.TooLong);

    /// <summary>To look for links among so many brackets would take the square of their number.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("![а][")]
    [InlineData("[а](")]
    public void Text_OfBracketsAlone_IsSaidToBeWrongAndStaysAsTyped(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, NarrativeText.MaxLength / piece.Length));

        var (blocks, findings) = Write(text, Cultures.Kk);

        findings.Single().ShouldBe(new NarrativeFinding(NarrativeProblem.Unsupported, text.Substring(text.IndexOf('[', StringComparison.Ordinal), 60)));
        blocks.Single().ShouldBeOfType<Paragraph>().Text.Single().Text.ShouldBe(text);
    }

    [Fact]
    public void Figure_KeepsItsOriginThroughMarkdown()
    {
        var written = Write("**Барлығы {{ staff.teachers.year }}** адам:\n\n| а | б |\n|---|--:|\n| жыл | {{ staff.round }} |\n\n- {{ staff.share.year | percent }}", Cultures.Kk);

        written.Findings.ShouldBeEmpty();
        written.Blocks.SelectMany(DocumentSection.RunsOf).Select(run => run.Figure).OfType<string>().ShouldBe(["staff.teachers.2016", "staff.round", "staff.share.2016"]);
        written.Blocks.OfType<Table>().Single().Columns.Select(column => column.IsNumber).ShouldBe([false, true]);
    }

    [Fact]
    public void Value_IsNeverReadAsMarkdown()
    {
        var written = Write("{{ staff.list }}", Cultures.Kk);

        TextOf(written).ShouldBe("**a** | <b>");
        written.Findings.ShouldBeEmpty();
    }

    private static WrittenText Write(string template, CultureInfo language)
    {
        WrittenText? written = null;
        Cultures.In(language, () => (written = NarrativeWriter.Write(template, new NarrativeTarget(ReportSection.Staffing, language), StaffReport.Data)).ToString());
        return written!;
    }

    private static string TextOf(WrittenText written) =>
        string.Concat(written.Blocks.SelectMany(DocumentSection.RunsOf).Select(run => run.Text)).Replace('\u00A0', ' ');
}
