using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Printing.Parts;

/// <summary>
/// Words and figures in one line; on a page each figure leads to where it comes from. Written out by hand, because markup would put
/// its own line ends between a figure and the full stop behind it.
/// </summary>
public sealed class Runs : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Run> Items { get; set; }

    /// <summary>Address of the figures of the report; null on paper.</summary>
    [Parameter]
    public string? Figures { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in Items)
        {
            if (run.IsStrong)
            {
                builder.OpenElement(0, "b");
            }

            if (run.Figure is { } key && Figures is not null)
            {
                builder.OpenElement(1, "a");
                builder.AddAttribute(2, "class", "figure");
                builder.AddAttribute(3, "href", $"{Figures}/{key}");
                builder.AddContent(4, run.Text);
                builder.CloseElement();
            }
            else if (run.Language is { } language)
            {
                builder.OpenElement(5, "span");
                builder.AddAttribute(6, "lang", language);
                builder.AddContent(7, run.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(8, run.Text);
            }

            if (run.IsStrong)
            {
                builder.CloseElement();
            }
        }
    }
}
