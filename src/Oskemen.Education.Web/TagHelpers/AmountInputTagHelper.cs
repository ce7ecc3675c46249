using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.TagHelpers;

/// <summary>An input for an amount in thousands of tenge. After a refused post it holds what was typed, marked as invalid.</summary>
[HtmlTargetElement("amount-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AmountInputTagHelper : TagHelper
{
    public required string Name { get; set; }

    public Money? Value { get; set; }

    /// <summary>The amount as stored, for the script to tell what was changed.</summary>
    public Money? Saved { get; set; }

    /// <summary>The cell's role in the grid.</summary>
    public string? Cell { get; set; }

    /// <summary>Label for screen readers where no label element is near.</summary>
    public string? Label { get; set; }

    public string? DescribedBy { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ModelState.TryGetValue(Name, out var state);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "text");
        output.Attributes.SetAttribute("class", "amount");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("id", TagBuilder.CreateSanitizedId(Name, "_"));
        output.Attributes.SetAttribute("value", state?.AttemptedValue ?? Format.ThousandsInput(Value));
        output.Attributes.SetAttribute("data-saved", Format.ThousandsInput(Saved));
        output.Attributes.SetAttribute("inputmode", "decimal");
        output.Attributes.SetAttribute("autocomplete", "off");
        SetIfPresent(output, "data-cell", Cell);
        SetIfPresent(output, "aria-label", Label);
        if (state?.ValidationState == ModelValidationState.Invalid)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            SetIfPresent(output, "aria-describedby", DescribedBy);
        }
    }

    private static void SetIfPresent(TagHelperOutput output, string name, string? value)
    {
        if (value is not null)
        {
            output.Attributes.SetAttribute(name, value);
        }
    }
}
