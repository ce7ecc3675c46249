using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Oskemen.Education.Web.Startup;

public static class Health
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: and so does its database.</summary>
    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
