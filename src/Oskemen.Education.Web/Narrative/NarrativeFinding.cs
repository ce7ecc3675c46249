using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Narrative;

/// <summary>What can be wrong with a text of the report.</summary>
public enum NarrativeProblem
{
    /// <summary>The template cannot be read.</summary>
    Unreadable,

    /// <summary>It is longer than a text may be.</summary>
    TooLong,

    /// <summary>It takes more steps than a text may, or writes more.</summary>
    TooMuchWork,

    /// <summary>It names a figure, an organisation or a word of the language that there is not.</summary>
    UnknownFigure,

    /// <summary>It shows a figure that is not known yet.</summary>
    MissingFigure,

    /// <summary>A number is typed instead of being named.</summary>
    TypedNumber,

    /// <summary>It holds HTML or a script.</summary>
    Html,

    /// <summary>It holds something that the report has no form for: a picture, a link, a list within a list.</summary>
    Unsupported,
}

/// <summary>Something wrong with a text, and where.</summary>
/// <param name="Problem">What.</param>
/// <param name="Where">The name or the words that it is about.</param>
public sealed record NarrativeFinding(NarrativeProblem Problem, string Where)
{
    /// <summary>In the language of the page.</summary>
    public string Describe() => (Problem switch
    {
        NarrativeProblem.Unreadable => Strings.Narrative_Unreadable,
        NarrativeProblem.TooLong => Strings.Narrative_TooLong,
        NarrativeProblem.TooMuchWork => Strings.Narrative_TooMuchWork,
        NarrativeProblem.UnknownFigure => Strings.Narrative_UnknownFigure,
        NarrativeProblem.MissingFigure => Strings.Narrative_MissingFigure,
        NarrativeProblem.TypedNumber => Strings.Narrative_TypedNumber,
        NarrativeProblem.Html => Strings.Narrative_Html,
        _ => Strings.Narrative_Unsupported,
    }).With(Where);
}
