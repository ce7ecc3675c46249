using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Data;

/// <summary>
/// Saves a return and hands it in, in that order: the database takes no figures of what is handed in already. What somebody
/// else did meanwhile is told, and nothing of ours is kept.
/// </summary>
public sealed class ReturnSubmitter(PortalDbContext db)
{
    /// <returns>That somebody was faster, or null.</returns>
    public async Task<ReturnRefusal?> SaveAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            db.ChangeTracker.Clear();
            return ReturnRefusal.AlreadyDecided;
        }
    }

    /// <summary>Saves what was changed, and hands it in unless the checks find errors: then it is saved all the same.</summary>
    /// <returns>Why it was not handed in, or null.</returns>
    public async Task<ReturnRefusal?> SubmitAsync(ReturnSheet sheet, Guid by, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var refusal = await SaveAsync(cancellationToken);
        refusal ??= sheet.Owed.Submit(sheet.Before, by, at) ?? await SaveAsync(cancellationToken);
        if (refusal != ReturnRefusal.AlreadyDecided)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return refusal;
    }
}
