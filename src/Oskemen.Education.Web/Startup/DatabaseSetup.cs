using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Startup;

public static class DatabaseSetup
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString("Portal");
        builder.Services.AddDbContext<PortalDbContext>(options => options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention());
        builder.Services.AddHealthChecks();
    }
}
