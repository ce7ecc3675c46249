using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

public static class ReturnRefusals
{
    /// <summary>A foreign return and one that never was look the same; that somebody asked is on record.</summary>
    public static async Task<IActionResult> RefuseReturnAsync(
        this Controller controller, Data.Audit.AuditLog audit, int id, CancellationToken cancellationToken)
    {
        var subject = new AuditSubject("Return", "#" + id.ToString(CultureInfo.InvariantCulture));
        await audit.RecordAsync(AuditAct.AccessRefused, subject, cancellationToken: cancellationToken);
        return controller.Missing(Strings.Return_NotFound);
    }
}
