using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.MonthDecisions;

/// <summary>A reason, and on returning a comment per line.</summary>
public sealed class DecisionForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Decision_ReasonRequired))]
    [MaxLength(MonthDecision.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }

    public List<LineCommentForm> Lines { get; init; } = [];

    public string? CommentOn(BudgetLine line) => Lines.Find(comment => comment.Code == line.Code.Text)?.Comment;

    /// <summary>The comments that say something, by key of their line; lines the month does not have are left out.</summary>
    public IReadOnlyDictionary<int, string> CommentsByLine(BudgetExecution execution) => execution.Rows
        .Select(row => (row.Line.Id, Comment: CommentOn(row.Line)))
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Comment))
        .ToDictionary(pair => pair.Id, pair => pair.Comment!);
}

public sealed class LineCommentForm
{
    public string Code { get; init; } = "";

    [MaxLength(MonthDecision.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Comment { get; init; }
}

public sealed record DecisionPage(MonthStatement Statement, DecisionForm Form);
