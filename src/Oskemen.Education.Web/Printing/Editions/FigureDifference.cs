using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Printing.Editions;

/// <summary>A figure that two editions tell otherwise.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Before">What the earlier one says; empty where it does not have it.</param>
/// <param name="After">What the later one says; empty where it does not have it.</param>
public sealed record FigureDifference(EditionFigure Figure, FigureContent Before, FigureContent After)
{
    /// <summary>The figures that differ, in the order of the later one; those that it lacks last.</summary>
    public static IReadOnlyList<FigureDifference> Between(IReadOnlyList<EditionFigure> before, IReadOnlyList<EditionFigure> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (earlier, later) = (before.ToDictionary(figure => figure.Key), after.Select(figure => figure.Key).ToHashSet());
        return
        [
            .. after.Select(figure => new FigureDifference(figure, earlier.GetValueOrDefault(figure.Key)?.Content ?? default, figure.Content))
                .Concat(before.Where(figure => !later.Contains(figure.Key)).Select(figure => new FigureDifference(figure, figure.Content, default)))
                .Where(difference => difference.Before != difference.After),
        ];
    }
}
