using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Oskemen.Education.Web.Printing;

/// <summary>The style sheets of paper: linked by a page, or as one text with its fonts inside for the printer, which has no network.</summary>
public sealed partial class PaperStyles(IFileProvider files)
{
    private readonly Lazy<string> _inlined = new(() => string.Concat(Addresses.Select(address => Inline(files, address))));

    public static IReadOnlyList<string> Addresses { get; } =
    [
        "/css/paper-fonts.css", "/css/charts.css", "/css/paper.css", "/css/paper-tables.css", "/css/paper-parts.css", "/css/paper-screen.css",
    ];

    public string Inlined => _inlined.Value;

    private static string Inline(IFileProvider files, string address) =>
        FontAddress().Replace(ReadText(files, address), match => $"url(data:font/woff2;base64,{ReadBase64(files, match.Groups["path"].Value)})");

    private static string ReadText(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    private static string ReadBase64(IFileProvider files, string path)
    {
        using var content = new MemoryStream();
        using var file = files.GetFileInfo(path).CreateReadStream();
        file.CopyTo(content);
        return Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length);
    }

    [GeneratedRegex("""url\("?(?<path>/lib/fonts/[^")]+)"?\)""")]
    private static partial Regex FontAddress();
}
