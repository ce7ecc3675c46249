using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Web.Features.ReturnSheets;

/// <summary>A sheet that would overwrite what was saved after it was downloaded.</summary>
/// <param name="Owed">The return as it is stored.</param>
/// <param name="Figures">What the sheet says.</param>
/// <param name="SavedBy">Who saved last; null when that is not known.</param>
public sealed record SheetConflict(OrganisationReturn Owed, ReturnFigures Figures, string? SavedBy)
{
    public IReadOnlyList<CellDifference> Differences { get; } = Figures.DifferenceTo(Owed.Current.Figures);
}
