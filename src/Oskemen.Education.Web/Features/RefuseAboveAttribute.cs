using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features;

/// <summary>
/// Answers 413 by the length that a request declares, before anything reads its body. Without it the anti-forgery check,
/// which reads the form first, would answer 400 to a body above the server's limit. An action's own limit counts before the one of
/// all forms.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseAboveAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form without a file may hold: both texts of a section at their longest, each letter written as six bytes, and room.</summary>
    public const long FormBytes = 2 * 1024 * 1024;

    public long Bytes { get; } = bytes;

    /// <summary>Before the anti-forgery check, which has 1000.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > Bytes && context.IsEffectivePolicy(this))
        {
            if (context.HttpContext.User.Identity?.IsAuthenticated == true)
            {
                var log = context.HttpContext.RequestServices.GetRequiredService<Data.Audit.AuditLog>();
                await log.RecordRefusedUploadAsync(context.HttpContext, nameof(WorkbookRefusal.TooLarge));
            }

            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
