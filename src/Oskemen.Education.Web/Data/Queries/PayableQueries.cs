using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>What payment lists and ledgers are computed from; the arithmetic is the domain's.</summary>
public static class PayableQueries
{
    /// <summary>The terms of all times, in one command.</summary>
    public static async Task<TermsHistory> LoadTermsAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        new(await db.GuardianshipTerms.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>
    /// The lines of a month's list by all that is known now: every case whose account is not settled up to the month. Four commands,
    /// whatever the city.
    /// </summary>
    /// <param name="month">The month of the list.</param>
    /// <param name="listId">The list that is made again: what stands on it is not paid yet.</param>
    public static async Task<IReadOnlyList<PaymentLine>> ComputeLinesAsync(
        this PortalDbContext db, ReportingMonth month, int? listId, CancellationToken cancellationToken)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var payable = db.GuardianshipCases.Where(one => one.UnsettledFrom <= first && one.StartsOn <= last);
        var cases = await payable.OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.GuardianId,
                one.Form,
                one.StartsOn,
                one.EndsOn,
                one.ActUntil,
                one.UnsettledFrom,
                one.Child.BirthDate,
                one.Guardian.Account,
            })
            .ToListAsync(cancellationToken);
        var pauses = (await db.Set<BenefitPause>().Join(payable, pause => pause.CaseId, one => one.Id, (pause, _) => pause)
                .Select(pause => new { pause.CaseId, pause.From, pause.Until, pause.Reason }).ToListAsync(cancellationToken))
            .ToLookup(pause => pause.CaseId, pause => new PausedDays(pause.From, pause.Until, pause.Reason));
        var posted = (await db.BenefitEntries.Join(payable, entry => entry.CaseId, one => one.Id, (entry, one) => new { entry, one.UnsettledFrom })
                .Where(row => row.entry.Month >= row.UnsettledFrom && (row.entry.ListId == null || row.entry.ListId != listId))
                .Select(row => new { row.entry.CaseId, row.entry.Kind, row.entry.Month, row.entry.Amount }).ToListAsync(cancellationToken))
            .ToLookup(entry => entry.CaseId, entry => new BenefitAmount(entry.Kind, ReportingMonth.Of(entry.Month), entry.Amount));
        var terms = await db.LoadTermsAsync(cancellationToken);
        return
        [
            .. from one in cases
               let lastDay = GuardianshipCase.LastPayableDay(one.EndsOn, one.ActUntil, Child.MajorityOf(one.BirthDate ?? DateOnly.MinValue))
               let facts = new CareFacts(one.Form, one.StartsOn, lastDay, [.. pauses[one.Id]])
               let months = BenefitAccount.Months(facts, terms, ReportingMonth.Of(one.UnsettledFrom!.Value), month, [.. posted[one.Id]])
               select new PaymentLine(one.Id, one.GuardianId, one.Account, months, month, lastDay),
        ];
    }

    /// <summary>Settles anew, from a day on, the account of every case whose care reaches into that time. One command, whatever the city.</summary>
    public static Task<int> UnsettleFromAsync(this PortalDbContext db, DateOnly day, DateTimeOffset at, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            update guardianship_cases set
                unsettled_from = least(unsettled_from, greatest({ReportingMonth.Of(day).FirstDay}, account_from)),
                changed_at = {at}
            where coalesce(ends_on, 'infinity') >= {day}
            """, cancellationToken);

    /// <summary>The lines of a list as they are stored, with what each is made of. Two commands.</summary>
    public static async Task<(IReadOnlyList<PaymentLine> Lines, ILookup<int, BenefitEntry> Entries)> LoadLinesAsync(
        this PortalDbContext db, int listId, CancellationToken cancellationToken) =>
        (await db.PaymentLines.AsNoTracking().Where(line => line.ListId == listId).OrderBy(line => line.CaseId).ToListAsync(cancellationToken),
            (await db.BenefitEntries.AsNoTracking().Where(entry => entry.ListId == listId).ToListAsync(cancellationToken)).ToLookup(entry => entry.CaseId));
}
