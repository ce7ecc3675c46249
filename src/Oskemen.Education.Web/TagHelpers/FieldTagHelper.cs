using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.TagHelpers;

/// <summary>
/// One line of a form: <c>&lt;field name="Email" label="…" hint="…" value="…" type="email" autocomplete="email" /&gt;</c> becomes label,
/// hint, input, error and, after a conflict, what is stored, tied together. What else is written on it goes to the input. A
/// refused value comes back as it was typed; a password never does.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>What helps to fill it in. Views write nothing as an empty text.</summary>
    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>What somebody else has saved meanwhile; nothing where that is the same.</summary>
    public string? Stored { get; set; }

    public string Type { get; set; } = "text";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var state = ViewContext.ModelState.GetValueOrDefault(Name);
        var error = state?.ValidationState == ModelValidationState.Invalid ? state.Errors[0].ErrorMessage : null;
        var input = Input(id, state?.AttemptedValue ?? Value, isInvalid: error is not null);
        foreach (var attribute in output.Attributes)
        {
            input.MergeAttribute(attribute.Name, attribute.Value?.ToString());
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(FieldParts.Element("label", Label, ("for", id)));
        if (!string.IsNullOrEmpty(Hint))
        {
            output.Content.AppendHtml(FieldParts.Element("span", Hint, ("class", "hint"), ("id", $"{id}-hint")));
        }

        output.Content.AppendHtml(input);
        output.Content.AppendHtml(FieldParts.Element("span", error ?? "", ("class", "field-error"), ("id", $"{id}-error")));
        if (!string.IsNullOrEmpty(Stored))
        {
            var stored = FieldParts.Element("span", $"{Strings.Form_Stored} ", ("class", "hint"), ("id", $"{id}-stored"), ("data-stored", Name));
            stored.InnerHtml.AppendHtml(FieldParts.Element("strong", Stored, ("class", "as-typed")));
            output.Content.AppendHtml(stored);
        }
    }

    private TagBuilder Input(string id, string? value, bool isInvalid)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["type"]) = (id, Name, Type);
        input.Attributes["class"] = isInvalid ? "form-control is-invalid" : "form-control";
        if (Type != "password")
        {
            input.Attributes["value"] = value;
        }

        input.Attributes["aria-describedby"] = string.Join(' ', new[]
        {
            string.IsNullOrEmpty(Hint) ? null : $"{id}-hint",
            $"{id}-error",
            string.IsNullOrEmpty(Stored) ? null : $"{id}-stored",
        }.OfType<string>());
        if (isInvalid)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        return input;
    }
}
