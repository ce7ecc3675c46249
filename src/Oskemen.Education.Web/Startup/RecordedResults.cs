using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// Puts every file that leaves the portal on record before it leaves, and every form of a signed-in person that lacks its
/// anti-forgery token. For all actions at once, so that none is forgotten.
/// </summary>
public sealed class RecordedResults(AuditLog log) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var request = context.HttpContext;
        switch (context.Result)
        {
            case FileResult file:
                var name = file.FileDownloadName is { Length: > 0 } given ? given : Path.GetFileName(request.Request.Path.Value);
                await log.RecordAsync(AuditAct.Exported, SubjectOf(context.RouteData.Values), [new AuditChange("File", null, name)], request.RequestAborted);
                break;
            case IAntiforgeryValidationFailedResult when request.User.Identity?.IsAuthenticated == true:
                await log.RecordAsync(AuditAct.AccessRefused, AuditSubject.Portal, [new AuditChange("Token", null, null)], request.RequestAborted);
                break;
        }

        await next();
    }

    private static AuditSubject SubjectOf(RouteValueDictionary route)
    {
        var (year, month) = (Number(route, "year"), Number(route, "month"));
        return (year, month) switch
        {
            ({ } y, { } m) => AuditSubject.Month(y, m),
            ({ } y, null) => AuditSubject.Year(y),
            _ => AuditSubject.Portal,
        };
    }

    private static int? Number(RouteValueDictionary route, string name) =>
        int.TryParse(route[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
