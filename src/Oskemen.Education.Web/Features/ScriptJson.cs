using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Oskemen.Education.Web.Features;

public static class ScriptJson
{
    // Cyrillic stays readable; < > & stay escaped, so that the block cannot be closed from within.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic) };

    /// <summary>Words for a page's script, as the content of a <c>script type="application/json"</c>.</summary>
    public static IHtmlContent ToScriptJson(this IReadOnlyDictionary<string, string> words) => new HtmlString(JsonSerializer.Serialize(words, Options));
}
