using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>The annual report for a word processor: the same model gives the same bytes.</summary>
public static class WordReport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(AnnualReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Cultures.In(report.Document.Language, () => WordPackage.Create(package => Fill(package, report)));
    }

    private static void Fill(WordprocessingDocument package, AnnualReportModel report)
    {
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "rId1");
        package.AddCore(WordFrame.TitleOf(report), Strings.App_Name, report.Document.Language);
        var blocks = new WordBlocks(main);
        var contents = new WordContents();
        var sections = WriteSections(report, blocks, contents).ToList();
        var body = new W.Body([.. WordFrame.Cover(report), contents.Write(), .. sections, WordFrame.Page(report, main)]);
        main.Document = new W.Document(body);
        main.AddXml<StyleDefinitionsPart>("rIdStyles", WordStyles.Of(report.Document.Language));
        main.AddXml<NumberingDefinitionsPart>("rIdNumbering", WordLists.Write(blocks.NumberedLists));
        main.AddXml<DocumentSettingsPart>("rIdSettings", WordStyles.Settings(report.Document.Language));
        main.AddXml<FontTablePart>("rIdFonts", WordStyles.Fonts);
    }

    private static IEnumerable<OpenXmlElement> WriteSections(AnnualReportModel report, WordBlocks blocks, WordContents contents)
    {
        foreach (var section in report.Document.Sections)
        {
            var heading = contents.AddHeading(WordStyles.Heading1, [WordText.Run(section.Title)], $"{section.Number}. {section.Title}");
            if (section.Number == 1)
            {
                heading.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore();
            }

            yield return heading;
            foreach (var element in blocks.Write(section.Blocks, contents))
            {
                yield return element;
            }
        }

        foreach (var element in WordFrame.Signature(report, contents))
        {
            yield return element;
        }
    }
}
