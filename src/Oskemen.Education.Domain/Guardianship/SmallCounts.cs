namespace Oskemen.Education.Domain.Guardianship;

/// <summary>
/// Hides counts of persons that are so small that somebody could be recognised. Source: the usual rule of official statistics, fewer
/// than five are not published, nor what they could be computed from.
/// </summary>
public static class SmallCounts
{
    /// <summary>The smallest count that is shown; nought is shown too.</summary>
    public const int Smallest = 5;

    /// <summary>The parts of a total that is shown beside them, in their order; null where a part is hidden.</summary>
    /// <remarks>A single hidden part would follow from the total and the others, so the next smallest is hidden with it.</remarks>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var hidden = parts.Select(IsSmall).ToArray();
        if (hidden.Count(isHidden => isHidden) == 1 && Next(parts, hidden) is { } next)
        {
            hidden[next] = true;
        }

        return [.. parts.Select((part, at) => hidden[at] ? (int?)null : part)];
    }

    /// <summary>A count that stands alone; null when it is hidden.</summary>
    public static int? Hide(int count) => IsSmall(count) ? null : count;

    private static bool IsSmall(int count) => count is > 0 and < Smallest;

    private static int? Next(IReadOnlyList<int> parts, bool[] hidden) =>
        Enumerable.Range(0, parts.Count).Where(at => !hidden[at] && parts[at] > 0).OrderBy(at => parts[at]).Select(at => (int?)at).FirstOrDefault();
}
