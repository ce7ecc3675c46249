using System.Globalization;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>The numberings: of the sections, of bullets, and one for each numbered list, since each begins at 1.</summary>
internal static class WordLists
{
    private const int Bullets = 2;
    private const int FirstList = 3;

    /// <summary>The numbering of a numbered list.</summary>
    public static int NumberOf(int list) => FirstList + list;

    public static string Write(int lists) =>
        $"""
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          {Abstract(0, $"""<w:numFmt w:val="decimal"/><w:pStyle w:val="{WordStyles.Heading1}"/><w:suff w:val="space"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>""")}
          {Abstract(1, $"""<w:numFmt w:val="bullet"/><w:pStyle w:val="{WordStyles.Bullet}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr>""")}
          {Abstract(2, """<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="454"/></w:pPr>""")}
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
          <w:num w:numId="{Bullets}"><w:abstractNumId w:val="1"/></w:num>
          {string.Concat(Enumerable.Range(0, lists).Select(List))}
        </w:numbering>
        """;

    private static string Abstract(int id, string level) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>{level}</w:lvl></w:abstractNum>""");

    private static string List(int list) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<w:num w:numId="{NumberOf(list)}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""");
}
