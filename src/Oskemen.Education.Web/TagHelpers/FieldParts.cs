using Microsoft.AspNetCore.Mvc.Rendering;

namespace Oskemen.Education.Web.TagHelpers;

/// <summary>What fields and choices are built of.</summary>
internal static class FieldParts
{
    public static TagBuilder Element(string tag, string text, params (string Name, string Value)[] attributes)
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
