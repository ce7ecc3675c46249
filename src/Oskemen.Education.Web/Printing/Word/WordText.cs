using DocumentFormat.OpenXml;
using Run = Oskemen.Education.Web.Narrative.Documents.Run;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>Runs, fields and paragraphs.</summary>
internal static class WordText
{
    public static W.Run Run(string text, bool isStrong = false)
    {
        var run = new W.Run(new W.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (isStrong)
        {
            run.RunProperties = new W.RunProperties(new W.Bold());
        }

        return run;
    }

    public static W.Run Tab() => new(new W.TabChar());

    /// <summary>The words of the report; a figure is a word like others here, since whoever goes on writing wants no frames around each.</summary>
    public static IEnumerable<OpenXmlElement> Runs(IEnumerable<Run> runs, bool areStrong = false) =>
        runs.Select(run => Run(run.Text, run.IsStrong || areStrong));

    /// <summary>What a word processor counts by itself, with the value of today.</summary>
    public static W.SimpleField Field(string code, string value) => new(Run(value)) { Instruction = $" {code} " };

    public static W.Paragraph Paragraph(string style, params OpenXmlElement[] content) => Paragraph(style, content.AsEnumerable());

    public static W.Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content) =>
        new([new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } }, .. content]);

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text) =>
        text.Any(letter => char.IsControl(letter) || letter >= '\uFFFE') ? string.Concat(text.Where(letter => !char.IsControl(letter) && letter < '\uFFFE')) : text;
}
