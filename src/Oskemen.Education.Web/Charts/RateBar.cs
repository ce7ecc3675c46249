using System.Xml.Linq;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Charts;

/// <summary>The thin bar under a percent. It repeats the figure that stands beside it, so readers who cannot see it lose nothing.</summary>
public static class RateBar
{
    private const int Height = 4;

    public static XElement Draw(ExecutionRate? rate)
    {
        var percent = rate?.Percent ?? 0;
        return Svg.Element(
            "svg",
            new XAttribute("class", percent > 100 ? "rate-bar rate-bar-over" : "rate-bar"),
            new XAttribute("viewBox", $"0 0 100 {Height}"),
            new XAttribute("preserveAspectRatio", "none"),
            new XAttribute("aria-hidden", "true"),
            Svg.Rectangle("rate-bar-track", 0, 0, 100, Height, "#dfe5ea"),
            Svg.Rectangle("rate-bar-fill", 0, 0, Math.Clamp(percent, 0, 100), Height, "#0b6380"));
    }
}
