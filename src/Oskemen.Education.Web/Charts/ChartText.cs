using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Oskemen.Education.Web.Charts;

/// <summary>What a chart is called and what a reader who cannot see it is told.</summary>
public sealed record ChartText(string Title, string Description)
{
    /// <summary>The same for the same words, so that a page of several charts has no id twice and a cached page never changes.</summary>
    private string Id => "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Title + '\n' + Description)))[..8];

    /// <summary>An empty drawing with its title and text alternative.</summary>
    internal XElement Frame(string classes, decimal width, decimal height) =>
        Svg.Element(
            "svg",
            new XAttribute("class", classes),
            new XAttribute("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{Id}-title {Id}-description"),
            Svg.Element("title", new XAttribute("id", Id + "-title"), Title),
            Svg.Element("desc", new XAttribute("id", Id + "-description"), Description));
}

public static class ChartHtml
{
    public static IHtmlContent ToHtml(this XElement drawing) => new HtmlString(drawing.ToString(SaveOptions.DisableFormatting));
}
