using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features;

/// <summary>
/// Answers 413 by the length that a request declares, before anything reads its body. Without it the anti-forgery check,
/// which reads the form first, would answer 400 to a body above the server's limit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseAboveAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public long Bytes { get; } = bytes;

    /// <summary>Before the anti-forgery check, which has 1000.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > Bytes)
        {
            var log = context.HttpContext.RequestServices.GetRequiredService<Data.Audit.AuditLog>();
            await log.RecordRefusedUploadAsync(context.HttpContext, nameof(WorkbookRefusal.TooLarge));
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
