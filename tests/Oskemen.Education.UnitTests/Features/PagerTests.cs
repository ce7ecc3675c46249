using System.Globalization;
using Oskemen.Education.Web.Features;

namespace Oskemen.Education.UnitTests.Features;

public sealed class PagerTests
{
    private static readonly IReadOnlyList<(int Page, int Pages)> Cases =
        [.. Enumerable.Range(1, 40).SelectMany(pages => Enumerable.Range(1, pages), (pages, page) => (page, pages))];

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(3, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(6, 12, "1 … 4 5 6 7 8 … 12")]
    [InlineData(1200, 1200, "1 … 1198 1199 1200")]
    public void Numbers_AreTheEndsAndThePagesAroundThisOne(int page, int pages, string expected) =>
        string.Join(' ', Numbers(page, pages).Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "…")).ShouldBe(expected);

    [Fact]
    public void Numbers_AreFewAndAscendAndHoldEachPageNextToThisOne()
    {
        foreach (var (page, pages) in Cases)
        {
            var numbers = Numbers(page, pages);
            var linked = numbers.OfType<int>().ToList();
            linked.ShouldBe(linked.Distinct().Order());
            linked.ShouldAllBe(number => 1 <= number && number <= pages);
            new[] { 1, page, pages, Math.Max(1, page - 1), Math.Min(pages, page + 1) }.ShouldBeSubsetOf(linked);
            numbers.Count.ShouldBeLessThanOrEqualTo((2 * Pager.Around) + 5);
        }
    }

    [Fact]
    public void Numbers_TellOfWhatIsLeftOutWhichIsNeverASinglePage()
    {
        foreach (var (page, pages) in Cases)
        {
            var numbers = Numbers(page, pages);
            numbers.Zip(numbers.Skip(1)).Where(pair => pair is { First: not null, Second: not null }).ShouldAllBe(pair => pair.Second == pair.First + 1);
            numbers.Zip(numbers.Skip(1), numbers.Skip(2)).Where(three => three.Second is null).ShouldAllBe(three => three.Third - three.First > 2);
        }
    }

    private static IReadOnlyList<int?> Numbers(int page, int pages) => new Pager(page, pages, number => $"?page={number}").Numbers;
}
