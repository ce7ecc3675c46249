using Microsoft.AspNetCore.Mvc.Controllers;

namespace Oskemen.Education.Web.Startup;

public static class SecurityHeaders
{
    /// <summary>Once seen over https, the portal and what lies under its name is asked for over https alone for a year.</summary>
    public static void AddPortalSecurityHeaders(this WebApplicationBuilder builder) =>
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));

    /// <summary>
    /// No page or file of a person signed in is kept by a browser or on the way: the next to sit down sees nothing by going
    /// back. Static files are not actions and keep their own time.
    /// </summary>
    public static void UseNoStoreForPeople(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Only our own scripts, styles, fonts and pictures; no inline code anywhere; nobody may frame the portal.</summary>
    public static void UsePortalSecurityHeaders(this WebApplication app) =>
        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .RemoveServerHeader()
            .AddPermissionsPolicy(policy =>
            {
                policy.AddCamera().None();
                policy.AddMicrophone().None();
                policy.AddGeolocation().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
            })
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddFontSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddBaseUri().None();
                policy.AddFrameAncestors().None();
            }));
}
