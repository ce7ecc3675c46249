using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// Whoever is signed in and asks for what is not theirs is on record, every time: somebody who tries a thousand addresses
/// did so a thousand times, and the account can be disabled. A visitor who is sent to sign in has been refused nothing yet.
/// </summary>
internal sealed class RefusalsOnRecord : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _answer = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Forbidden && context.User.Identity?.IsAuthenticated == true)
        {
            await context.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.AccessRefused, RouteSubject.Of(context), cancellationToken: context.RequestAborted);
        }

        await _answer.HandleAsync(next, context, policy, authorizeResult);
    }
}
