using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Records acts that change no row. What changes rows is recorded with them, without a call.</summary>
public sealed class AuditLog(DbContextOptions<PortalDbContext> options)
{
    /// <summary>Writes one entry at once, apart from whatever else the request has begun to change.</summary>
    public async Task RecordAsync(
        AuditAct act, AuditSubject subject, IReadOnlyList<AuditChange>? changes = null, CancellationToken cancellationToken = default)
    {
        await using var db = new PortalDbContext(options);
        db.Add(new AuditEntry(act, subject, changes ?? [], AuditOrigin.Current));
        await db.SaveChangesAsync(cancellationToken);
        AuditMeter.Recorded(act);
    }
}
