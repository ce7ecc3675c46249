namespace Oskemen.Education.IntegrationTests.Startup;

public sealed class ProductionTests
{
    [Theory]
    [InlineData("ConnectionStrings:Portal")]
    [InlineData("ConnectionStrings:Owner", "migrate")]
    public async Task Start_WithoutADatabase_SaysWhichSettingIsMissing(string setting, params string[] arguments)
    {
        using var portal = PortalProcess.Start(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" }, arguments);

        var (code, _, errors) = await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        code.ShouldBe(1);
        errors.ShouldContain(setting);
        errors.Trim().ShouldNotContain("\n");
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Migrate_WhenTheOwnerIsNotLetIn_SaysSo()
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Owner"] = "Host=127.0.0.1;Port=1;Username=education_owner;Timeout=5",
        };
        using var portal = PortalProcess.Start(settings, "migrate");

        var (code, _, errors) = await portal.WaitForExitAsync(TestContext.Current.CancellationToken);

        code.ShouldBe(1);
        errors.ShouldStartWith("The database in ConnectionStrings:Owner cannot be reached.");
        errors.ShouldNotContain("   at ");
    }
}
