using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>What stands around the sections: the cover, the top and the bottom of every page, the signature.</summary>
internal static class WordFrame
{
    /// <summary>Width of the text on A4, in twentieths of a point.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Left = 1417;
    private const int Right = 850;
    private const int Top = 1134;
    private const int Bottom = 1021;
    private const int HeaderAndFooter = 567;

    public static string TitleOf(AnnualReportModel report) => $"{Strings.Report_Title}. {Strings.Report_Year.With(report.Document.Year)}";

    public static IEnumerable<OpenXmlElement> Cover(AnnualReportModel report)
    {
        yield return Line(WordStyles.CoverTop, Strings.App_Name);
        yield return Line(WordStyles.Title, Strings.Report_Title);
        yield return Line(WordStyles.Subtitle, Strings.Report_Year.With(report.Document.Year));
        if (report.Period is { } period)
        {
            yield return Line(WordStyles.CoverText, Strings.Report_Period.With(Dates.MonthsOfYear(period)));
        }

        yield return Line(WordStyles.CoverText, Strings.Report_Language);
        foreach (var state in new[] { report.Mark, report.Edition }.OfType<string>())
        {
            yield return Line(state == report.Mark ? WordStyles.CoverMark : WordStyles.CoverText, state);
        }

        yield return Line(WordStyles.CoverPlace, Strings.Report_Place.With(report.Document.Year));
    }

    /// <summary>The sheet, with what stands at its top and bottom on every page but the cover.</summary>
    public static W.SectionProperties Page(AnnualReportModel report, MainDocumentPart main)
    {
        var head = WordText.Run(Strings.Report_RunningHead.With(Strings.App_Name, report.Document.Year));
        main.AddNewPart<HeaderPart>("rIdHeader").Header =
            new W.Header(WordText.Paragraph(WordStyles.Header, report.Mark is { } mark ? [head, WordText.Tab(), WordText.Run(mark)] : [head]));
        main.AddNewPart<FooterPart>("rIdFooter").Footer =
            new W.Footer(WordText.Paragraph(WordStyles.Footer, WordText.Field("PAGE", "2"), WordText.Run(" / "), WordText.Field("NUMPAGES", "2")));
        return new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rIdHeader" },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rIdFooter" },
            new W.PageSize { Width = PageWidth, Height = PageHeight },
            new W.PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = HeaderAndFooter, Footer = HeaderAndFooter, Gutter = 0 },
            new W.TitlePage());
    }

    public static IEnumerable<OpenXmlElement> Signature(AnnualReportModel report, WordContents contents)
    {
        var title = ReportSection.Signature.Name();
        yield return contents.AddHeading(WordStyles.Heading1, [WordText.Run(title)], $"{report.Document.Sections.Count + 1}. {title}");
        int[] widths = [TextWidth * 2 / 8, TextWidth * 3 / 8, TextWidth * 3 / 8];
        yield return new W.Table(
            new W.TableProperties
            {
                TableWidth = new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = Number(widths.Sum()) },
                TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            },
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Number(width) })),
            SignatureRow(WordStyles.SignatureLine, widths, Strings.Role_Head, "", report.Head ?? ""),
            SignatureRow(WordStyles.SignatureHint, widths, "", Strings.Print_Signature, Strings.Print_FullName));
        // A document ends in a paragraph.
        yield return WordText.Paragraph(WordStyles.SignatureHint);
    }

    private static W.TableRow SignatureRow(string style, int[] widths, params string[] texts) =>
        new([new W.TableRowProperties(new W.CantSplit()), .. texts.Select((text, index) => SignatureCell(style, widths[index], text, index > 0 && style == WordStyles.SignatureLine))]);

    private static W.TableCell SignatureCell(string style, int width, string text, bool hasLine)
    {
        var properties = new W.TableCellProperties { TableCellWidth = new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = Number(width) } };
        if (hasLine)
        {
            properties.TableCellBorders = new W.TableCellBorders { BottomBorder = new W.BottomBorder { Val = W.BorderValues.Single, Size = 4, Color = WordStyles.Ink } };
        }

        properties.TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom };
        return new W.TableCell(properties, WordText.Paragraph(style, WordText.Run(text)));
    }

    private static W.Paragraph Line(string style, string text) => WordText.Paragraph(style, WordText.Run(text));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
