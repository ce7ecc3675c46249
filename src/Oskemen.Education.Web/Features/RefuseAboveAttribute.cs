using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Oskemen.Education.Web.Features;

/// <summary>
/// Answers 413 by the length that a request declares, before anything reads its body. Without it the anti-forgery check,
/// which reads the form first, would answer 400 to a body above the server's limit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseAboveAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public long Bytes { get; } = bytes;

    /// <summary>Before the anti-forgery check, which has 1000.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > Bytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
