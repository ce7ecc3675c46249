using Microsoft.AspNetCore.Authorization;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>Leads who has to set up a second factor to that page, from every page but those they need for it.</summary>
public sealed class SecondFactorGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.HasClaim(claim => claim.Type == PortalClaims.SecondFactorDue)
            || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<OpenBeforeSecondFactorAttribute>() is not null)
        {
            return next(context);
        }

        context.Response.Redirect(Links.Account("second-factor/set-up"));
        return Task.CompletedTask;
    }
}

/// <summary>Open to who has yet to set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenBeforeSecondFactorAttribute : Attribute;
