using Microsoft.EntityFrameworkCore.Design;

namespace Oskemen.Education.Web.Data;

/// <summary>For <c>dotnet ef</c>, which needs the model but no database to add a migration.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new(PortalDbContext.OptionsFor("Host=127.0.0.1"));
}
