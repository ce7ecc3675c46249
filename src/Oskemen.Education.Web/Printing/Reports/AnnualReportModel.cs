using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Printing.Reports;

/// <summary>What the annual report prints: the budget's execution up to the year's last month with figures.</summary>
public sealed record AnnualReportModel(int Year, PrintedMonth Financing)
{
    /// <summary>Null when nothing is known of the year.</summary>
    public static async Task<AnnualReportModel?> FindAsync(PortalDbContext db, int year, MonthScope scope, CancellationToken cancellationToken)
    {
        if (await db.FindLatestMonthWithFiguresAsync(year, scope, cancellationToken) is not { } period)
        {
            return null;
        }

        var month = await PrintedMonth.FindAsync(db, period, scope, cancellationToken);
        return month is null ? null : new AnnualReportModel(year, month);
    }
}
