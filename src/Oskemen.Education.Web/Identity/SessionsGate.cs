using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Diagnostics;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Fails a request whose session could not be looked up. Not where it is looked up: that is done for the error page as well,
/// which would fail with it.
/// </summary>
public sealed class SessionsGate(RequestDelegate next)
{
    /// <summary>Under this name the request keeps what went wrong.</summary>
    public static readonly object Problem = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Items[Problem] is Exception problem && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            ExceptionDispatchInfo.Throw(problem);
        }

        return next(context);
    }
}
