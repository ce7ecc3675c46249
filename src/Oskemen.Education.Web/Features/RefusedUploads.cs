using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features;

internal static class RefusedUploads
{
    /// <summary>Puts on record that a file was not taken, and the kind of reason; nothing of the file.</summary>
    public static Task RecordRefusedUploadAsync(this Data.Audit.AuditLog log, HttpContext context, string reason) => log.RecordAsync(
        AuditAct.UploadRefused, RouteSubject.Of(context), [new AuditChange("Refusal", From: null, reason)], context.RequestAborted);
}
