using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Indicators;

/// <summary>One line of the form.</summary>
/// <param name="Value">What is typed as the figure.</param>
/// <param name="Comment">What is typed as the note.</param>
/// <param name="Was">Figure and note as they were when the form was opened.</param>
/// <param name="Version">Version of the row then; 0 where there was none.</param>
public sealed record TypedFigure(string Value, string Comment, string Was, uint Version)
{
    public static TypedFigure Of(ReportFigure figure)
    {
        var (value, comment) = (figure.Entered?.Content.Input(figure.Indicator.Unit) ?? "", figure.Entered?.Comment ?? "");
        return new TypedFigure(value, comment, Both(value, comment), figure.Entered?.Version ?? 0);
    }

    /// <summary>Whether anything was touched since the form was opened.</summary>
    public bool IsTouched => Both(Value, Comment) != Was;

    private static string Both(string value, string comment) => $"{value.Trim()}\n{comment.Trim()}";
}

/// <summary>The form of a section as it was sent: what is changed in it, confirmed, refused, and taken over by somebody else meanwhile.</summary>
public sealed class SectionInput(ReportFigures report, ReportSection section, IFormCollection form)
{
    /// <summary>Confirms every figure that is empty.</summary>
    public const string ConfirmAll = "*";

    private readonly List<ReportFigure> _figures = [.. report.Figures.Of(section).Where(figure => figure.IsTyped)];

    /// <summary>The lines as they were typed, by the indicator's key.</summary>
    public Dictionary<string, TypedFigure> Typed { get; } = [];

    /// <summary>The figures that somebody else changed in another way.</summary>
    public List<ReportFigure> Conflicts { get; } = [];

    public static string FieldOf(ReportFigure figure) => $"value.{figure.Indicator.Key}";

    public static string CommentOf(ReportFigure figure) => $"comment.{figure.Indicator.Key}";

    /// <summary>Changes the rows as they were typed; what is wrong is told at its field.</summary>
    /// <returns>How many figures change.</returns>
    public int Apply(PortalDbContext db, ModelStateDictionary state, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        var changed = 0;
        foreach (var figure in _figures.Where(figure => form.ContainsKey(FieldOf(figure))))
        {
            var typed = Typed[figure.Indicator.Key] = Read(figure);
            var isConfirmed = typed.Value.Trim().Length == 0 && (form["confirm"] == ConfirmAll || form["confirm"] == figure.Indicator.Key);
            var before = report.BeforeOf(figure);
            if (isConfirmed && !before.IsEmpty)
            {
                changed += Take(db, figure, typed, before, IndicatorOrigin.Confirmed, (by, at));
            }
            else if (typed.IsTouched && Check(figure, typed, state) is { } content)
            {
                changed += Take(db, figure, typed, content, IndicatorOrigin.Entered, (by, at));
            }
        }

        return changed;
    }

    private TypedFigure Read(ReportFigure figure)
    {
        var key = figure.Indicator.Key;
        // A browser sends a line's end as two characters.
        var was = form[$"was.{key}"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return new(form[FieldOf(figure)].ToString(), form[CommentOf(figure)].ToString(), was, uint.TryParse(form[$"version.{key}"], out var version) ? version : 0);
    }

    private static FigureContent? Check(ReportFigure figure, TypedFigure typed, ModelStateDictionary state)
    {
        var (content, problem) = FigureParser.Parse(typed.Value, figure.Indicator.Unit);
        if (problem is not null)
        {
            state.AddModelError(FieldOf(figure), problem);
            return null;
        }

        if (content.IsEmpty && typed.Comment.Trim().Length > 0)
        {
            state.AddModelError(FieldOf(figure), Strings.Indicator_NoteWithoutValue);
            return null;
        }

        if (typed.Comment.Trim().Length > IndicatorValue.CommentMaxLength)
        {
            state.AddModelError(CommentOf(figure), Strings.Figure_TooLong.With(IndicatorValue.CommentMaxLength));
            return null;
        }

        return content;
    }

    private int Take(
        PortalDbContext db, ReportFigure figure, TypedFigure typed, FigureContent content, IndicatorOrigin origin, (Guid By, DateTimeOffset At) who)
    {
        var (row, comment) = (figure.Entered, typed.Comment.Trim() is { Length: > 0 } text ? text : null);
        if (row?.Content == content && row.Comment == comment)
        {
            return 0;
        }

        if (typed.Version != (row?.Version ?? 0))
        {
            Conflicts.Add(figure);
            return 0;
        }

        switch (row)
        {
            case null when content.IsEmpty:
                return 0;
            case null:
                db.IndicatorValues.Add(new IndicatorValue(figure.Indicator, report.Year.Year, content, comment, origin, who.By, who.At));
                break;
            case var _ when content.IsEmpty:
                db.IndicatorValues.Remove(row);
                break;
            default:
                row.Enter(content, comment, origin, who.By, who.At);
                break;
        }

        return 1;
    }
}
