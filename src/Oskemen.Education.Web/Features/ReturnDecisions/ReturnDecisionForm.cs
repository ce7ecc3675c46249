using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ReturnDecisions;

/// <summary>A reason; and on returning, the cells that were ticked with a reason for each line.</summary>
public sealed class ReturnDecisionForm
{
    [MaxLength(ReturnDecision.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }

    /// <summary>The cells that were ticked.</summary>
    public List<string> Cells { get; init; } = [];

    /// <summary>What is wrong in each line.</summary>
    public List<LineReasonForm> Lines { get; init; } = [];

    public bool IsTicked(CellKey key) => Cells.Contains(key.Text);

    public string? ReasonAt(int? level) => Lines.Find(line => line.Level == level)?.Reason;

    /// <summary>A comment per ticked cell. A tick without a reason and a reason without a tick are refused.</summary>
    public IReadOnlyList<CellComment> Comments(ReturnLayout layout, ModelStateDictionary state)
    {
        var ticked = Cells.Distinct().Select(CellKey.Parse).OfType<CellKey>().Where(layout.Has).ToList();
        for (var index = 0; index < Lines.Count; index++)
        {
            var line = Lines[index];
            var hasReason = !string.IsNullOrWhiteSpace(line.Reason);
            if (hasReason != ticked.Exists(key => key.Level == line.Level))
            {
                state.AddModelError($"Lines[{index.ToString(CultureInfo.InvariantCulture)}].Reason", hasReason ? Strings.Return_TickMissing : Strings.Return_LineReasonMissing);
            }
        }

        return [.. ticked.Where(key => !string.IsNullOrWhiteSpace(ReasonAt(key.Level))).Select(key => new CellComment(key, ReasonAt(key.Level)!.Trim()))];
    }
}

public sealed class LineReasonForm
{
    public int? Level { get; init; }

    [MaxLength(ReturnDecision.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }
}

public sealed record ReturnDecisionPage(ReturnSheet Sheet, ReturnDecisionForm Form)
{
    public OrganisationReturn Owed => Sheet.Owed;

    public ReturnLayout Layout => ReturnLayout.Of(Owed.Form);

    public ReturnFigures Figures { get; } = Sheet.Owed.Current.Figures;
}
