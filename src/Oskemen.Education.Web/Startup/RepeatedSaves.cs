using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// A form that the proxy sends a second time, because the instance that had it went away without an answer, is carried out once: where the
/// first one was saved, its sender is told so on the page it was sent from.
/// </summary>
public sealed class RepeatedSaves(RequestDelegate next, ITempDataDictionaryFactory tempData, TimeProvider clock)
{
    /// <summary>One in so many forms clears away what is past its time.</summary>
    private const int ClearsEvery = 256;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.User.Identity?.IsAuthenticated != true
            || !Guid.TryParseExact(context.Request.Headers[SavedRequest.Header], "N", out var id))
        {
            await next(context);
            return;
        }

        var db = context.RequestServices.GetRequiredService<PortalDbContext>();
        if (await db.IsSavedAsync(id, context.RequestAborted))
        {
            var messages = tempData.GetTempData(context);
            messages["Message"] = Strings.Saved_Before;
            messages.Save();
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = KeptForms.PageOf(context.Request) ?? Links.Desk;
            return;
        }

        if (id.ToByteArray()[0] % ClearsEvery == 0)
        {
            await db.ForgetSavedRequestsAsync(clock.GetUtcNow(), context.RequestAborted);
        }

        SavedRequest.Current = id;
        await next(context);
    }
}
