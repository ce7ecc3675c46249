using Microsoft.AspNetCore.HttpOverrides;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Serilog;

namespace Oskemen.Education.Web.Startup;

public static class Pipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UsePortalMetrics();
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UsePortalSecurityHeaders();
        app.UseNoStoreForPeople();
        app.UseRequestLocalization();
        app.UseSerilogRequestLogging();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRouting();
        app.UseMiddleware<LanguageCookie>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SessionsGate>();
        app.UseMiddleware<SecondFactorGate>();
        app.UseAuthorization();
        app.UseAssetCaching();
        app.UseMiddleware<RepeatedSaves>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPortalHealth();
        app.MapControllers();
    }
}
