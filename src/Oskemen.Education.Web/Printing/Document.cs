using Microsoft.AspNetCore.Components;

namespace Oskemen.Education.Web.Printing;

/// <summary>A document is a pure function of its model: the same figures in the same language give the same paper.</summary>
public abstract class Document<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    [Parameter, EditorRequired]
    public required PaperMedium Medium { get; set; }
}

/// <summary>What a document is rendered for: a page to read, or the printer.</summary>
/// <param name="InlineStyles">For the printer: all styles and fonts, since it may fetch nothing.</param>
/// <param name="Links">For a page: where a reader can go from it.</param>
public sealed record PaperMedium(string? InlineStyles, PaperLinks? Links);

/// <summary>The links above a document that is read as a page; they are not printed.</summary>
/// <param name="Back">To the portal.</param>
/// <param name="Pdf">To the same as PDF.</param>
/// <param name="Word">To the same for a word processor; null where there is none.</param>
public sealed record PaperLinks(string Back, string Pdf, string? Word = null);
