using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>Every file that an action answers with is on record before its first byte leaves, so that no action can forget it.</summary>
internal sealed class FilesOnRecord : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is FileResult file)
        {
            await context.HttpContext.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.Exported,
                RouteSubject.Of(context.HttpContext),
                [new AuditChange("File", From: null, file.FileDownloadName)],
                context.HttpContext.RequestAborted);
        }

        await next();
    }
}
