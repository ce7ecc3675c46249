using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// On actions that show or export data of children: what for has to be said first, and every page and file is on record with who,
/// when, which case, what for and which part, before its first byte leaves. Nothing of it is kept by the browser.
/// </summary>
/// <param name="part">Which part of the data, such as <c>Case</c> or <c>Ledger</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsPersonsAttribute(string part) : Attribute, IAsyncActionFilter, IAsyncResultFilter
{
    /// <summary>Under this key an action says which fields it shows unmasked, parted by commas.</summary>
    public const string UnmaskedKey = "Unmasked";

    /// <summary>Under this key a search says which cases it found.</summary>
    public const string CasesKey = "Cases";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (context.HttpContext.Purpose() is null && HttpMethods.IsGet(request.Method))
        {
            context.Result = new RedirectResult(Links.Guardianship($"purpose?next={Uri.EscapeDataString(request.Path)}"));
            return;
        }

        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (context.Result is FileResult or ViewResult { StatusCode: not StatusCodes.Status404NotFound })
        {
            var changes = new List<AuditChange>
            {
                new("Purpose", From: null, http.Purpose()?.ToString()),
                new("Part", From: null, part),
            };
            changes.AddRange(new[] { UnmaskedKey, CasesKey }
                .Where(key => http.Items[key] is string)
                .Select(key => new AuditChange(key, From: null, (string)http.Items[key]!)));

            await http.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.PersonalDataRead, RouteSubject.Of(http), changes, http.RequestAborted);
        }

        await next();
    }
}
