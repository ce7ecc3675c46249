using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oskemen.Education.Web.TagHelpers;

/// <summary>
/// One line of a form: <c>&lt;field name="Email" label="…" hint="…" value="…" type="email" autocomplete="email" /&gt;</c> becomes label,
/// hint, input and error, tied together. What else is written on it goes to the input. A refused value comes back as it was
/// typed; a password never does.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var state = ViewContext.ModelState.GetValueOrDefault(Name);
        var isInvalid = state?.ValidationState == ModelValidationState.Invalid;

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var attribute in output.Attributes)
        {
            input.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        input.AddCssClass(isInvalid ? "form-control is-invalid" : "form-control");
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["type"]) = (id, Name, Type);
        if (Type != "password")
        {
            input.Attributes["value"] = state?.AttemptedValue ?? Value;
        }

        input.Attributes["aria-describedby"] = Hint is null ? $"{id}-error" : $"{id}-hint {id}-error";
        if (isInvalid)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element("label", Label, ("for", id)));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("span", Hint, ("class", "hint"), ("id", $"{id}-hint")));
        }

        output.Content.AppendHtml(input);
        output.Content.AppendHtml(Element("span", isInvalid ? state!.Errors[0].ErrorMessage : "", ("class", "field-error"), ("id", $"{id}-error")));
    }

    private static TagBuilder Element(string tag, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
