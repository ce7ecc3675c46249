using System.Net;

namespace Oskemen.Education.IntegrationTests;

public sealed class HealthTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_WhenDatabaseAnswers_ReturnsOk(string url)
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
