using Oskemen.Education.IntegrationTests;
using Oskemen.Education.IntegrationTests.Guardianship;
using Oskemen.Education.IntegrationTests.Security;
using Oskemen.Education.IntegrationTests.Startup;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
[assembly: TestCollectionOrderer(typeof(Longest))]

namespace Oskemen.Education.IntegrationTests;

/// <summary>By what they took when it was last looked at.</summary>
public sealed class Longest() : LongestFirst(typeof(KillTests), typeof(EndpointAccessTests), typeof(LoadTests), typeof(CommandCountTests));
