namespace Oskemen.Education.Web.Features;

/// <summary>One line of text in a form, as <c>_TextField</c> draws it.</summary>
/// <param name="Name">Name of the form's property.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Value">What is in it.</param>
/// <param name="Type">Kind of the input.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="AutoComplete">What the browser may offer.</param>
/// <param name="Stored">What somebody else has saved meanwhile.</param>
public sealed record TextField(
    string Name, string Label, string? Value, string Type = "text", string? Hint = null, string AutoComplete = "off", string? Stored = null);
