using System.Globalization;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>What a request is about, as far as its address says.</summary>
internal static class RouteSubject
{
    public static AuditSubject Of(HttpContext context) => (Number(context, "year"), Number(context, "month")) switch
    {
        ({ } year, { } month) when ReportingMonth.IsValid(year, month) => AuditSubject.Month(year, month),
        ({ } year, null) when ReportingMonth.IsValid(year, 1) => IsEnt(context) ? AuditSubject.EntSeason(year) : AuditSubject.Year(year),
        _ => AuditSubject.Portal,
    };

    private static bool IsEnt(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint && endpoint.RoutePattern.RawText?.Contains("/ent/", StringComparison.Ordinal) == true;

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.GetRouteValue(name)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
