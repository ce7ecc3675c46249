using System.Globalization;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>The styles of the report, with the names that word processors know, and the type that they are set in.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string ContentsHeading = "TOCHeading";
    public const string Contents1 = "TOC1";
    public const string Contents2 = "TOC2";
    public const string Caption = "Caption";
    public const string TableCaption = "TableCaption";
    public const string Figure = "Figure";
    public const string Bullet = "ListBullet";
    public const string Numbered = "ListNumber";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Table = "ReportTable";
    public const string TableHead = "TableHead";
    public const string TableHeadNumber = "TableHeadNumber";
    public const string TableText = "TableText";
    public const string TableNumber = "TableNumber";
    public const string NoteHeading = "NoteHeading";
    public const string Note = "Note";
    public const string NoteItem = "NoteItem";
    public const string CoverTop = "CoverTop";
    public const string CoverText = "CoverText";
    public const string CoverMark = "CoverMark";
    public const string CoverPlace = "CoverPlace";
    public const string SignatureLine = "SignatureLine";
    public const string SignatureHint = "SignatureHint";

    public const string Type = "PT Serif";
    public const string Ink = "14213D";
    private const string Faint = "5B6575";
    private const string Rule = "8A94A6";
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>Where PT Serif is not installed, a type stands in that has all Kazakh letters as well.</summary>
    public const string Fonts =
        $"""
        <w:fonts {Namespace}>
          <w:font w:name="{Type}"><w:altName w:val="Times New Roman"/><w:panose1 w:val="020A0603040505020204"/><w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
        </w:fonts>
        """;

    /// <summary>The language as word processors write it.</summary>
    public static string Tag(CultureInfo language) => language.Name == Cultures.Ru.Name ? "ru-RU" : "kk-KZ";

    /// <summary>Written for the word processor of today, so that it opens without a note on older files.</summary>
    public static string Settings(CultureInfo language) =>
        $"""
        <w:settings {Namespace}>
          <w:defaultTabStop w:val="709"/>
          <w:characterSpacingControl w:val="doNotCompress"/>
          <w:compat>
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
          </w:compat>
          <w:themeFontLang w:val="{Tag(language)}"/>
          <w:decimalSymbol w:val=","/>
          <w:listSeparator w:val=";"/>
        </w:settings>
        """;

    public static string Of(CultureInfo language) =>
        $"""
        <w:styles {Namespace}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr><w:rFonts w:ascii="{Type}" w:hAnsi="{Type}" w:eastAsia="{Type}" w:cs="{Type}"/><w:color w:val="{Ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{Tag(language)}"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="{Normal}"><w:name w:val="Normal"/><w:qFormat/></w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
          {Paragraph(Heading1, "heading 1", """<w:keepNext/><w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="480" w:after="160" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>""", """<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>""", next: Normal)}
          {Paragraph(Heading2, "heading 2", """<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="100" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>""", """<w:b/><w:sz w:val="23"/><w:szCs w:val="23"/>""", next: Normal)}
          {Paragraph(Title, "Title", """<w:spacing w:before="3400" w:after="160" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:sz w:val="60"/><w:szCs w:val="60"/>""", next: Subtitle)}
          {Paragraph(Subtitle, "Subtitle", """<w:spacing w:before="120" w:after="360"/>""", """<w:sz w:val="40"/><w:szCs w:val="40"/>""")}
          {Paragraph(CoverTop, "Cover Top", $"""<w:pBdr><w:top w:val="single" w:sz="24" w:space="14" w:color="{Ink}"/></w:pBdr>""", """<w:sz w:val="24"/><w:szCs w:val="24"/>""")}
          {Paragraph(CoverText, "Cover Text", "", """<w:sz w:val="24"/><w:szCs w:val="24"/>""")}
          {Paragraph(CoverMark, "Cover Mark", """<w:spacing w:before="1800" w:after="100"/>""", """<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/>""", CoverText)}
          {Paragraph(CoverPlace, "Cover Place", """<w:spacing w:before="1200" w:after="0"/>""", "", CoverText)}
          {Paragraph(ContentsHeading, "TOC Heading", """<w:keepNext/><w:pageBreakBefore/><w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>""", """<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>""", next: Normal)}
          {Paragraph(Contents1, "toc 1", $"""{ContentsTab}<w:spacing w:before="80" w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:right="567"/>""", "<w:b/>")}
          {Paragraph(Contents2, "toc 2", $"""{ContentsTab}<w:spacing w:after="20" w:line="240" w:lineRule="auto"/><w:ind w:left="284" w:right="567"/>""", """<w:sz w:val="20"/><w:szCs w:val="20"/>""")}
          {Paragraph(Bullet, "List Bullet", """<w:keepLines/><w:numPr><w:numId w:val="2"/></w:numPr>""")}
          {Paragraph(Numbered, "List Number", "<w:keepLines/>")}
          {Paragraph(Caption, "caption", """<w:keepLines/><w:spacing w:before="80" w:after="240" w:line="240" w:lineRule="auto"/>""", Small(Faint))}
          {Paragraph(TableCaption, "Table Caption", """<w:keepNext/><w:spacing w:before="240" w:after="80" w:line="240" w:lineRule="auto"/>""", basedOn: Caption)}
          {Paragraph(Figure, "Figure", """<w:keepNext/><w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="auto"/>""")}
          {Paragraph(TableText, "Table Text", """<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>""", """<w:sz w:val="18"/><w:szCs w:val="18"/>""")}
          {Paragraph(TableNumber, "Table Number", """<w:jc w:val="right"/>""", basedOn: TableText)}
          {Paragraph(TableHead, "Table Head", "<w:keepNext/>", """<w:b/><w:sz w:val="17"/><w:szCs w:val="17"/>""", TableText)}
          {Paragraph(TableHeadNumber, "Table Head Number", """<w:jc w:val="right"/>""", basedOn: TableHead)}
          {Paragraph(NoteHeading, "Note Heading", $"""<w:keepNext/>{NoteRule}<w:spacing w:before="240" w:after="0"/><w:ind w:left="227"/>""", """<w:b/><w:sz w:val="22"/><w:szCs w:val="22"/>""", next: Note)}
          {Paragraph(Note, "Note", $"""<w:keepLines/>{NoteRule}<w:spacing w:after="0"/><w:ind w:left="227"/>""", """<w:sz w:val="19"/><w:szCs w:val="19"/>""")}
          {Paragraph(NoteItem, "Note Item", """<w:tabs><w:tab w:val="left" w:pos="454"/></w:tabs><w:ind w:left="454" w:hanging="227"/>""", basedOn: Note)}
          {Paragraph(Header, "header", EdgeTabs + Tight, Small(Faint, 16))}
          {Paragraph(Footer, "footer", $"""{Tight}<w:jc w:val="right"/>""", Small(Faint, 16))}
          {Paragraph(SignatureLine, "Signature Line", """<w:keepNext/><w:spacing w:before="600" w:after="40" w:line="240" w:lineRule="auto"/>""")}
          {Paragraph(SignatureHint, "Signature Hint", """<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>""", Small(Faint, 16))}
          <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
            <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/></w:tblBorders></w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{Ink}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
          </w:style>
        </w:styles>
        """;

    private const string Tight = """<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>""";

    private const string NoteRule = $"""<w:pBdr><w:left w:val="single" w:sz="16" w:space="8" w:color="{Rule}"/></w:pBdr>""";

    private static readonly string EdgeTabs = $"""<w:tabs><w:tab w:val="right" w:pos="{Edge}"/></w:tabs>""";

    private static readonly string ContentsTab = $"""<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{Edge}"/></w:tabs>""";

    private static string Edge => WordFrame.TextWidth.ToString(CultureInfo.InvariantCulture);

    private static string Small(string color, int size = 18) => string.Create(CultureInfo.InvariantCulture, $"""<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");

    /// <summary>A style; those of the report's own carry a mark, since a word processor looks the others up by name.</summary>
    private static string Paragraph(string id, string name, string paragraph, string run = "", string basedOn = Normal, string? next = null) =>
        $"""
        <w:style w:type="paragraph"{(IsBuiltIn(id) ? "" : " w:customStyle=\"1\"")} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{basedOn}"/>{(next is null ? "" : $"<w:next w:val=\"{next}\"/>")}<w:qFormat/>{(paragraph.Length == 0 ? "" : $"<w:pPr>{paragraph}</w:pPr>")}{(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>")}</w:style>
        """;

    private static bool IsBuiltIn(string id) =>
        id is Normal or Title or Subtitle or Heading1 or Heading2 or ContentsHeading or Contents1 or Contents2 or Caption or Bullet or Numbered or Header or Footer;
}
