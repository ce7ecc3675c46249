using System.Globalization;
using System.Xml.Linq;

namespace Oskemen.Education.Web.Charts;

/// <summary>
/// The few shapes that charts are made of. Colours stand as attributes, so that a drawing is readable by itself;
/// css/charts.css overrides them by class.
/// </summary>
internal static class Svg
{
    public const int FontSize = 12;

    public const int LineHeight = 15;

    /// <summary>Mean width of a character of the portal's fonts: there is nothing here to measure text with.</summary>
    public const decimal CharacterWidth = 6.6m;

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    public static XElement Rectangle(string classes, decimal x, decimal y, decimal width, decimal height, string fill) =>
        Element(
            "rect",
            new XAttribute("class", classes),
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("width", Number(width)),
            new XAttribute("height", Number(height)),
            new XAttribute("fill", fill));

    public static XElement Text(string classes, decimal x, decimal y, string anchor, string text) =>
        Element(
            "text",
            new XAttribute("class", classes),
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("text-anchor", anchor),
            new XAttribute("font-size", FontSize),
            new XAttribute("fill", "currentColor"),
            text);

    public static XElement HorizontalLine(string classes, decimal x1, decimal x2, decimal y) =>
        Element(
            "line",
            new XAttribute("class", classes),
            new XAttribute("x1", Number(x1)),
            new XAttribute("x2", Number(x2)),
            new XAttribute("y1", Number(y)),
            new XAttribute("y2", Number(y)),
            new XAttribute("stroke", "currentColor"));

    public static string Number(decimal value) =>
        decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
