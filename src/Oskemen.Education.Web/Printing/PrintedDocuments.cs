using System.Text;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Printing;

/// <summary>Keeps what was printed by what it was printed from, for some weeks: the same page is not printed twice, and a changed one is never taken for it.</summary>
public sealed class PrintedDocuments(PortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<byte[]> FindOrMakeAsync(string page, Func<Task<byte[]>> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var source = EditionFile.HashOf(Encoding.UTF8.GetBytes(page));
        var kept = await db.PrintedDocuments.AsNoTracking().Where(document => document.Source == source)
            .Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        if (kept is not null)
        {
            return kept;
        }

        var (content, now) = (await make(), clock.GetUtcNow());
        await db.PrintedDocuments.Where(document => document.MadeAt < now - Kept).ExecuteDeleteAsync(cancellationToken);
        // Two who ask at once print twice and keep one.
        await db.Database.ExecuteSqlAsync(
            $"insert into printed_documents (source, content, made_at) values ({source}, {content}, {now}) on conflict do nothing", cancellationToken);
        return content;
    }
}
