using Xunit.Sdk;
using Xunit.v3;

namespace Oskemen.Education.Testing;

/// <summary>Starts the classes that take longest before the others, lest one core waits at the end of a run while the other works.</summary>
public abstract class LongestFirst(params Type[] longest) : ITestCollectionOrderer
{
    public IReadOnlyCollection<TCollection> OrderTestCollections<TCollection>(IReadOnlyCollection<TCollection> testCollections)
        where TCollection : ITestCollection =>
        [.. testCollections.OrderBy(Rank)];

    /// <summary>A class without a collection of its own making is one, named after the class.</summary>
    private int Rank<TCollection>(TCollection collection)
        where TCollection : ITestCollection
    {
        var place = Array.FindIndex(longest, type => collection.TestCollectionDisplayName.Contains(type.FullName!, StringComparison.Ordinal));
        return place < 0 ? longest.Length : place;
    }
}
