using System.Globalization;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>What a request is about, as far as its address says.</summary>
internal static class RouteSubject
{
    public static AuditSubject Of(HttpContext context) => (Number(context, "year"), Number(context, "month")) switch
    {
        _ when Number(context, "caseId") is { } id => AuditSubject.Case(id),
        ({ } year, { } month) when IsUnder(context, "/guardianship/") && ReportingMonth.IsValid(year, month) =>
            AuditSubject.PaymentList(new DateOnly(year, month, 1)),
        ({ } year, null) when IsUnder(context, "/guardianship/") => AuditSubject.Reconciliation(year),
        ({ } year, { } month) when ReportingMonth.IsValid(year, month) => AuditSubject.Month(year, month),
        ({ } year, null) when ReportingMonth.IsValid(year, 1) => IsUnder(context, "/ent/") ? AuditSubject.EntSeason(year) : AuditSubject.Year(year),
        _ => AuditSubject.Portal,
    };

    private static bool IsUnder(HttpContext context, string part) =>
        context.GetEndpoint() is RouteEndpoint endpoint && endpoint.RoutePattern.RawText?.Contains(part, StringComparison.Ordinal) == true;

    private static int? Number(HttpContext context, string name) =>
        int.TryParse(context.GetRouteValue(name)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
