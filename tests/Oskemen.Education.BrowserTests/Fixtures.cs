using Oskemen.Education.BrowserTests;
using Oskemen.Education.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
[assembly: AssemblyFixture(typeof(ChromiumFixture))]
[assembly: TestCollectionOrderer(typeof(Longest))]

namespace Oskemen.Education.BrowserTests;

/// <summary>By what they took when it was last looked at.</summary>
public sealed class Longest() : LongestFirst(typeof(EveryPageInKazakhTests), typeof(EveryPageInRussianTests), typeof(PageStatesTests), typeof(GuardianshipPageTests));
