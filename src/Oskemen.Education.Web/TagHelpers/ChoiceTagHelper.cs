using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oskemen.Education.Web.TagHelpers;

/// <summary>
/// One choice of a form: <c>&lt;choice name="Form" label="…" value="…" options="…" /&gt;</c> becomes label, hint, select and error, tied
/// together as those of <see cref="FieldTagHelper"/>.
/// </summary>
[HtmlTargetElement("choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>Values and what is shown for them.</summary>
    public required IEnumerable<(string Value, string Text)> Options { get; set; }

    /// <summary>What is shown for no choice; null where something has to be chosen from the start.</summary>
    public string? Empty { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(Name, "_");
        var state = ViewContext.ModelState.GetValueOrDefault(Name);
        var error = state?.ValidationState == ModelValidationState.Invalid ? state.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(FieldParts.Element("label", Label, ("for", id)));
        if (!string.IsNullOrEmpty(Hint))
        {
            output.Content.AppendHtml(FieldParts.Element("span", Hint, ("class", "hint"), ("id", $"{id}-hint")));
        }

        output.Content.AppendHtml(Select(id, state?.AttemptedValue ?? Value, error is not null));
        output.Content.AppendHtml(FieldParts.Element("span", error ?? "", ("class", "field-error"), ("id", $"{id}-error")));
    }

    private TagBuilder Select(string id, string? value, bool isInvalid)
    {
        var select = new TagBuilder("select");
        (select.Attributes["id"], select.Attributes["name"]) = (id, Name);
        select.Attributes["class"] = isInvalid ? "form-select is-invalid" : "form-select";
        select.Attributes["aria-describedby"] = string.IsNullOrEmpty(Hint) ? $"{id}-error" : $"{id}-hint {id}-error";
        if (isInvalid)
        {
            select.Attributes["aria-invalid"] = "true";
        }

        foreach (var (option, text) in Empty is null ? Options : Options.Prepend(("", Empty)))
        {
            var element = FieldParts.Element("option", text, ("value", option));
            if (option == (value ?? ""))
            {
                element.Attributes["selected"] = "selected";
            }

            select.InnerHtml.AppendHtml(element);
        }

        return select;
    }
}
