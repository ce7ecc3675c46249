using CsCheck;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.UnitTests.Guardianship;

public class SmallCountsTests
{
    private static readonly Gen<int[]> Parts = Gen.Frequency((2, Gen.Const(0)), (3, Gen.Int[1, 8]), (2, Gen.Int[5, 400])).Array[1, 8];

    [Fact]
    public void Hide_ShowsNoSmallPart() => Parts.Sample(parts =>
        SmallCounts.Hide(parts).Zip(parts, (shown, part) => shown is null || (shown == part && part is 0 or >= SmallCounts.Smallest)).All(holds => holds));

    [Fact]
    public void Hide_LeavesNoPartToBeComputedFromTheTotal() => Parts.Sample(parts =>
    {
        var hidden = SmallCounts.Hide(parts).Count(shown => shown is null);

        // One hidden part alone follows from the total, unless the others are all nought and the total is hidden as well.
        return hidden != 1 || parts.Count(part => part > 0) == 1;
    });

    [Fact]
    public void Hide_HidesNothingWhereNothingIsSmall() =>
        Gen.Int[5, 400].Array[1, 8].Sample(parts => SmallCounts.Hide(parts).SequenceEqual(parts.Select(part => (int?)part)));

    [Theory]
    [InlineData(new[] { 444, 12 }, new[] { 444, 12 })]
    [InlineData(new[] { 390, 1, 1, 22, 30 }, new[] { 390, -1, -1, 22, 30 })]
    [InlineData(new[] { 390, 1, 22, 30 }, new[] { 390, -1, -1, 30 })]
    [InlineData(new[] { 0, 4, 0 }, new[] { 0, -1, 0 })]
    public void Hide_OfKnownCases(int[] parts, int[] shown) =>
        SmallCounts.Hide(parts).Select(part => part ?? -1).ShouldBe(shown);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void Hide_OfOneCount(int count, int? shown) => SmallCounts.Hide(count).ShouldBe(shown);
}
