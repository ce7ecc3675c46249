using System.Threading.RateLimiting;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// That somebody tried too often is on record once for each window and address: who goes on trying does not fill the record.
/// </summary>
internal sealed class RefusedTriesOnRecord : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _once =
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimits.PerAddress(context, permits: 1));

    public async Task RecordAsync(HttpContext context)
    {
        using var turn = _once.AttemptAcquire(context);
        if (turn.IsAcquired)
        {
            await context.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.TriesRefused, AuditSubject.Portal, cancellationToken: context.RequestAborted);
        }
    }

    public void Dispose() => _once.Dispose();
}
