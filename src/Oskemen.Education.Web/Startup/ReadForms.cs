using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// Reads the form ahead of the anti-forgery check, which takes every form that it cannot read for one without a token: neither a
/// sender whose line broke nor a full disk of ours is an attack to be put on record.
/// </summary>
internal sealed class ReadForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the limits on what may be read, which have 900, and before the anti-forgery check, which has 1000.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isChecked = context.ActionDescriptor.EndpointMetadata.OfType<IgnoreAntiforgeryTokenAttribute>().FirstOrDefault() is null;
        if (!context.HttpContext.Request.HasFormContentType || !isChecked)
        {
            return;
        }

        try
        {
            await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // No form at all: the anti-forgery check meets the same and refuses it.
        }
        catch (IOException problem)
        {
            context.Result = new StatusCodeResult(DiskErrors.IsFull(problem)
                ? StatusCodes.Status507InsufficientStorage
                : (problem as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest);
        }
    }
}
