using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Printing;

/// <summary>Turns of phrase of the documents, in the language of the document.</summary>
public static class Words
{
    /// <summary>What the top of every page warns of: made-up figures, or a month that is not approved.</summary>
    public static string? MarkOf(PrintedMonth month) =>
        month.Statement.IsSample ? Strings.Print_SampleMark : month.IsApproved ? null : Strings.Print_DraftMark;
}
