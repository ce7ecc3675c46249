using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.UnitTests.Narrative;

/// <summary>Whatever is typed as a text of the report comes to blocks and to words about what is wrong; the page it becomes holds nothing but the report's own elements.</summary>
public sealed partial class NarrativeFuzzTests : IDisposable
{
    /// <summary>What one text may allocate. The longest of the portal's own take a hundredth of it.</summary>
    private const long MostBytes = 400L * 1024 * 1024;

    /// <summary>A tenth of the longest text there may be, and still a depth that nobody types.</summary>
    private const int Long = NarrativeText.MaxLength / 10;

    private static readonly string[] Elements =
        ["h3", "p", "b", "a", "span", "ol", "ul", "li", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "svg", "g", "title", "desc", "text", "rect"];

    private static readonly string[] Attributes =
        ["class", "lang", "role", "aria-label", "aria-labelledby", "id", "tabindex", "scope", "xmlns", "viewBox", "width", "height", "x", "y", "fill", "font-size", "text-anchor"];

    private static readonly Gen<string> Templates = Gen.OneOf(
        [.. from section in ReportSections.WithFigures from language in Cultures.All select NarrativeTemplates.Of(section, language)]);

    private static readonly Gen<string> Words = Gen.OneOf(
        "мектеп", "**", "*", "_", "- ", "> ", "1. ", "# ", "|", "|---|--:|", "\n", "\n\n", "    ", "`", "```\n", "[", "](", ")", "![", "<", ">", "<b>", "<script>alert()</script>", "<img src=x onerror=alert()>",
        "[а](javascript:alert())", "<javascript:alert()>", "&lt;script&gt;", "&#x3c;script&#x3e;", "&#106;avascript:", "\\", "---", "{{", "}}", "{%", "%}", "\0", "\u0001", "\u001F", "\uD800", "\uFFFE", "\uE000", "٣", "7", "&#1;", "&#xE000;0&#xE001;", "&#xE000;99&#xE001;", "&#xE002;0&#xE003;", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀а");

    private static readonly Gen<string> Arguments = Gen.OneOf(
        "'a'", "''", "staff.round", "1", "-1", "99999999999999999999999999999", "1e9", "nil", "true", "(1..999999999)", "'\u0001'", "'<b>'", "'dative'", "'7'", "staff.nothing", "staff.list", "a: 1", "blank");

    private static readonly Gen<string> Filters = Gen.OneOf(
        "number", "abs", "percent", "percent_case", "money", "plural", "case", "ordinal", "list", "first", "word", "trend", "cite", "kazakh", "no", "shout", "append", "times");

    private static readonly Gen<string> Outputs = Gen.Select(
        Gen.OneOf("staff.round", "staff.teachers.year", "staff.list", "staff.unknown", "staff.day", "staff.change", "staff.share.year.value", "year", "period", "'а'", "'\\u0002'", "'\\uE0000\\uE001'", "'\\uE00099\\uE001'", "'\\uE0020\\uE003'", "'\\uD800'", "7", "nothing", "staff[0]", "staff['round']", "(1..9)"),
        Gen.Select(Filters, Arguments.Array[0, 4]).Array[0, 4],
        (value, filters) => $"{{{{ {value}{string.Concat(filters.Select(filter => $" | {filter.Item1}{(filter.Item2.Length == 0 ? "" : ": " + string.Join(", ", filter.Item2))}"))} }}}}");

    private static readonly Gen<string> Tags = Gen.OneOf(
        Outputs,
        Gen.OneOf(
            "{% problems %}", "{% contests %}", "{% budget_sources %}", "{% budget_lines %}", "{% budget_chart %}", "{% budget_contradictions %}", "{% investments last_year %}", "{% investments %}",
            "{% schools staff.schools %}", "{% schools 'x' %}", "{% caption '\u0003' %}", "{% caption 'а' %}", "{% for i in (1..999999999) %}", "{% assign a = 1 %}", "{% raw %}", "{% include 'x' %}", "{% cycle 1 %}", "{% comment %}", "{% endcomment %}"),
        Gen.Select(Outputs, Words, (output, word) => $"{{% chart 'а', 'б' %}}\n{word} | {output}\n{word}\n{{% endchart %}}"),
        Gen.Select(Outputs, Arguments, Words, (output, argument, word) => $"{{% if {output[3..^3]} > {argument} %}}{word}{{% else %}}{output}{{% endif %}}"));

    private static readonly Gen<string> Grammar = Gen.OneOf(Words, Words, Tags).Array[1, 30].Select(string.Concat);

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Template_ThatIsSpoilt_ComesToBlocksAndFindings() => Fuzz.Spoilt(Templates, Gen.OneOf(Words, Tags)).Feed(60, text => Look(text));

    [Fact]
    public void Template_ThatNobodyTypes_ComesToBlocksAndFindings() => Grammar.Feed(300, text => Look(text));

    /// <summary>Deep and wide.</summary>
    [Theory]
    [InlineData("> ", "")]
    [InlineData("- ", "")]
    [InlineData("1. ", "")]
    [InlineData("*", "")]
    [InlineData("**а ", "")]
    [InlineData("*а **б ", "")]
    [InlineData("_", "")]
    [InlineData("[", "")]
    [InlineData("![", "")]
    [InlineData("[а](", "")]
    [InlineData("[a]: <", "")]
    [InlineData("[а][", "")]
    [InlineData("[", "](x)")]
    [InlineData("<", "")]
    [InlineData("<a ", "")]
    [InlineData("<!--", "")]
    [InlineData("`а``", "")]
    [InlineData("&amp", "")]
    [InlineData("\\", "")]
    [InlineData("| ", "")]
    [InlineData("|-", "")]
    [InlineData("а|б\n-|-\n", "")]
    [InlineData("# \n", "")]
    [InlineData("\t- а\n", "")]
    [InlineData("- а\n  ", "")]
    [InlineData("7 ", "")]
    [InlineData("<b>7\n\n", "")]
    [InlineData("{% if staff.round %}", "{% endif %}")]
    [InlineData("{% unless staff.nothing %}", "{% endunless %}")]
    [InlineData("{% comment %}", "{% endcomment %}")]
    [InlineData("{% chart 'а', 'б' %}", "{% endchart %}")]
    [InlineData("{{ staff.round }}", "")]
    [InlineData("{{ staff.round | cite | cite }}", "")]
    [InlineData("{% problems %}", "")]
    [InlineData("{{ (((((((((", "")]
    public void Text_OfOneThingOverAndOver_ComesToAnEnd(string opening, string closing)
    {
        var times = Long / (opening.Length + closing.Length);
        var text = string.Concat(Enumerable.Repeat(opening, times)) + string.Concat(Enumerable.Repeat(closing, times));

        Gen.Const(text).Feed(1, sample => Look(sample));
    }

    /// <summary>A value that filters make longer and longer.</summary>
    [Theory]
    [InlineData("cite")]
    [InlineData("percent")]
    [InlineData("money")]
    public void Output_OfCountlessFilters_ComesToAnEnd(string filter) =>
        Gen.Const($"{{{{ staff.round{string.Concat(Enumerable.Repeat(" | " + filter, Long / (filter.Length + 3)))} }}}}").Feed(1, text => Look(text));

    private void Look(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var language in Cultures.All)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            var written = NarrativeWriter.Write(text, new NarrativeTarget(ReportSection.Staffing, language), StaffReport.Data);
            written.Findings.ShouldAllBe(finding => finding.Describe().Length > 10);
            var html = RenderAsync(new DocumentSection(ReportSection.Staffing, 1, "", written.Blocks, written.Findings), language).GetAwaiter().GetResult();
            Strangers(html).ShouldBeEmpty();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes);
    }

    private Task<string> RenderAsync(DocumentSection section, CultureInfo language) =>
        new DocumentRenderer(_services, NullLoggerFactory.Instance, new PaperStyles(new NullFileProvider())).RenderPartAsync<SectionPreview, DocumentSection>(section, language);

    /// <summary>Elements and attributes that the report has no use for. What was typed stands encoded, so that every angle bracket is the page's own.</summary>
    private static IEnumerable<string> Strangers(string html) =>
    [
        .. Tag().Matches(html).Select(tag => tag.Groups["name"].Value).Except(Elements),
        .. Tag().Matches(html).SelectMany(tag => Attribute().Matches(tag.Groups["rest"].Value)).Select(attribute => attribute.Groups["name"].Value).Except(Attributes),
    ];

    [GeneratedRegex("""</?(?<name>[^\s>/"=]*)(?<rest>(?:[^>"]|"[^"]*")*)>?""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[^\s"'=/]+)(?:="[^"]*")?""")]
    private static partial Regex Attribute();
}
