using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Data;

/// <summary>
/// Makes and approves the payment list of a month. Both are one transaction each: a list is there with all its lines or not at
/// all, and is approved with every account that it settles or not at all.
/// </summary>
public sealed class PaymentListMaker(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Makes the list, or makes it again while it is open: with nothing changed it comes out the same.</summary>
    /// <param name="month">For which month.</param>
    /// <param name="payOn">The day of payment.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellationToken">Stops it; nothing is kept then.</param>
    /// <returns>Why not, or null.</returns>
    public async Task<PaymentRefusal?> MakeAsync(ReportingMonth month, DateOnly payOn, Guid by, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who make lists take turns; the second finds what the first has made.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('payment lists'))", cancellationToken);
        var list = await db.PaymentLists.Include(one => one.Decisions).SingleOrDefaultAsync(one => one.Month == month.FirstDay, cancellationToken);
        if (await RefuseAsync(list, month, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var lines = await db.ComputeLinesAsync(month, list?.Id, cancellationToken);
        if (list is null)
        {
            list = new PaymentList(month, payOn, by, clock.GetUtcNow());
            db.Add(list);
        }
        else
        {
            list.Make(payOn, by, clock.GetUtcNow());
            await db.BenefitEntries.Where(entry => entry.ListId == list.Id).ExecuteDeleteAsync(cancellationToken);
            await db.PaymentLines.Where(line => line.ListId == list.Id).ExecuteDeleteAsync(cancellationToken);
        }

        list.Sum(lines);
        await db.SaveChangesAsync(cancellationToken);
        await CopyAsync(list.Id, lines, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Approves the list if it still pays what is due, and settles the accounts up to its month.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<PaymentRefusal?> ApproveAsync(int listId, Guid by, CancellationToken cancellationToken = default)
    {
        // What is read stays as it was until the end: a case that is changed meanwhile makes one of both fail.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        try
        {
            var list = await db.PaymentLists.Include(one => one.Decisions).SingleAsync(one => one.Id == listId, cancellationToken);
            if (list.Status == PaymentListStatus.Submitted && await CountChangedAsync(list, cancellationToken) > 0)
            {
                return PaymentRefusal.OutOfDate;
            }

            if (list.Approve(by, clock.GetUtcNow()) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            await db.Database.ExecuteSqlAsync(
                $"""
                update guardianship_cases c set unsettled_from = l.unsettled_from
                from payment_lines l where l.list_id = {listId} and l.case_id = c.id and c.unsettled_from is distinct from l.unsettled_from
                """, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            return PaymentRefusal.AlreadyDecided;
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.SerializationFailure)
        {
            return PaymentRefusal.OutOfDate;
        }
    }

    /// <summary>How many cases would be paid otherwise by what is known now.</summary>
    public async Task<int> CountChangedAsync(PaymentList list, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        var now = await db.ComputeLinesAsync(list.ReportingMonth, list.Id, cancellationToken);
        var (lines, entries) = await db.LoadLinesAsync(list.Id, cancellationToken);
        var stored = lines.ToDictionary(line => line.CaseId);
        var computed = now.ToDictionary(line => line.CaseId);
        return stored.Keys.Union(computed.Keys).Count(id =>
            !stored.TryGetValue(id, out var before) || !computed.TryGetValue(id, out var after) || !PaysTheSame(before, entries[id], after));
    }

    private static bool PaysTheSame(PaymentLine stored, IEnumerable<BenefitEntry> entries, PaymentLine computed) =>
        (stored.GuardianId, stored.Account, stored.Total, stored.Debt, stored.WhyUnpaid, stored.UnsettledFrom)
            == (computed.GuardianId, computed.Account, computed.Total, computed.Debt, computed.WhyUnpaid, computed.UnsettledFrom)
        && entries.Select(entry => new PaymentItem(entry.Kind, ReportingMonth.Of(entry.Month), entry.Amount, entry.Origin)).ToHashSet()
            .SetEquals(computed.Items);

    private async Task<PaymentRefusal?> RefuseAsync(PaymentList? list, ReportingMonth month, CancellationToken cancellationToken)
    {
        if (month > ReportingMonth.Of(Dates.Today(clock)))
        {
            return PaymentRefusal.MonthNotBegun;
        }

        if (list is not null)
        {
            return list.IsOpen ? null : PaymentRefusal.AlreadyDecided;
        }

        var others = await db.PaymentLists.Where(one => one.ApprovedAt == null || one.Month > month.FirstDay)
            .Select(one => one.ApprovedAt == null).ToListAsync(cancellationToken);
        return others.Contains(true) ? PaymentRefusal.AnotherIsOpen : others.Count > 0 ? PaymentRefusal.LaterIsApproved : null;
    }

    /// <summary>A city's lines in two commands.</summary>
    private async Task CopyAsync(int listId, IReadOnlyList<PaymentLine> lines, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy payment_lines (list_id, case_id, guardian_id, account, total, debt, why_unpaid, unsettled_from) from stdin (format binary)", cancellationToken))
        {
            foreach (var line in lines)
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(listId, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(line.CaseId, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(line.GuardianId, NpgsqlDbType.Integer, cancellationToken);
                await copy.WriteAsync(line.Account, NpgsqlDbType.Varchar, cancellationToken);
                await copy.WriteAsync(line.Total.Tenge, NpgsqlDbType.Numeric, cancellationToken);
                await copy.WriteAsync(line.Debt.Tenge, NpgsqlDbType.Numeric, cancellationToken);
                await copy.WriteAsync(line.WhyUnpaid?.ToString(), NpgsqlDbType.Varchar, cancellationToken);
                await copy.WriteAsync(line.UnsettledFrom, NpgsqlDbType.Date, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await using var entries = await connection.BeginBinaryImportAsync(
            "copy benefit_entries (case_id, kind, month, amount, origin, list_id) from stdin (format binary)", cancellationToken);
        foreach (var (line, item) in lines.SelectMany(line => line.Items, (line, item) => (line, item)))
        {
            await entries.StartRowAsync(cancellationToken);
            await entries.WriteAsync(line.CaseId, NpgsqlDbType.Integer, cancellationToken);
            await entries.WriteAsync(item.Kind.ToString(), NpgsqlDbType.Varchar, cancellationToken);
            await entries.WriteAsync(item.Month.FirstDay, NpgsqlDbType.Date, cancellationToken);
            await entries.WriteAsync(item.Amount.Tenge, NpgsqlDbType.Numeric, cancellationToken);
            await entries.WriteAsync(item.Origin.ToString(), NpgsqlDbType.Varchar, cancellationToken);
            await entries.WriteAsync(listId, NpgsqlDbType.Integer, cancellationToken);
        }

        await entries.CompleteAsync(cancellationToken);
    }
}
