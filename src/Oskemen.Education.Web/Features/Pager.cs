namespace Oskemen.Education.Web.Features;

/// <summary>Links to the pages of a list: the first, the last and those around this one, however many there are.</summary>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Link">The address of a page.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> Link)
{
    /// <summary>Pages linked on either side of this one.</summary>
    public const int Around = 2;

    /// <summary>The numbers to link, ascending; null stands for those left out, of which there are two or more.</summary>
    public IReadOnlyList<int?> Numbers
    {
        get
        {
            // A gap of one number takes as much room as the number.
            var first = Page - Around <= 3 ? 1 : Page - Around;
            var last = Page + Around >= Pages - 2 ? Pages : Page + Around;
            IEnumerable<int?> around = Enumerable.Range(first, last - first + 1).Select(number => (int?)number);
            return [.. first > 1 ? new int?[] { 1, null } : [], .. around, .. last < Pages ? new int?[] { null, Pages } : []];
        }
    }
}
