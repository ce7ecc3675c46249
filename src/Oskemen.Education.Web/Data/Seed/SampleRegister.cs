using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// A made-up register of 500 children, lived through for three years month by month: what is entered, often late, the list that is
/// made and approved of it, and what is paid back. Development only.
/// </summary>
public sealed class SampleRegister(PortalDbContext db, DemoAccounts accounts)
{
    public static readonly ReportingMonth First = new(2023, 11);

    public static readonly ReportingMonth Last = new(2026, 10);

    private static readonly (DateOnly From, decimal Mci)[] Rates =
    [
        (new(2023, 1, 1), 3450m), (new(2024, 1, 1), 3692m), (new(2024, 4, 16), 3780m), (new(2025, 1, 1), 3932m), (new(2026, 1, 1), 4325m),
    ];

    private readonly StoryClock _clock = new();

    /// <summary>Loads the register once.</summary>
    public async Task LoadAsync()
    {
        if (await db.Children.AnyAsync(child => child.IsSample))
        {
            return;
        }

        var specialist = (await accounts.FindOrCreateAsync(Role.GuardianshipSpecialist)).Id;
        var head = (await accounts.FindOrCreateAsync(Role.Head)).Id;
        var schools = await db.Organisations.OrderBy(school => school.Id).Select(school => school.Id).ToListAsync();
        db.AddRange(Rates.Select(rate => new GuardianshipTerms(
            rate.From,
            new TermValues(Money.FromTenge(rate.Mci), 10m, 10m, CarerIndex: 5.5m, AdoptionIndex: 75m, PaymentDay: 15, ReportsPerYear: 2, RetentionYears: 5),
            act: "Үлгі · Образец",
            isSample: true)));
        await db.SaveChangesAsync();
        var children = new SampleChildren(schools, specialist).All;
        foreach (var month in ReportingMonth.Between(First, Last))
        {
            _clock.Now = new DateTimeOffset(month.Year, month.Month, 8, 5, 0, 0, TimeSpan.Zero);
            await EnterAsync(children, month);
            await PayAsync(month, specialist, head);
            await RepayAsync(month, specialist);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>What is entered in a month: new cases, and what happened to earlier ones.</summary>
    private async Task EnterAsync(IReadOnlyList<SampleChild> children, ReportingMonth month)
    {
        db.ChangeTracker.Clear();
        var fresh = children.Where(child => child.Entered == month).Select(child => child.Register(_clock.Now)).ToList();
        db.AttachRange(fresh.Select(one => one.Guardian).Where(guardian => guardian.Id > 0).Distinct());
        db.AddRange(fresh);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var happened = children.Where(child => child.Case is not null && child.Events.Any(entry => entry.Entered == month)).ToDictionary(child => child.Case!.Id);
        var ids = happened.Keys.ToList();
        foreach (var one in await db.GuardianshipCases.Include(one => one.Pauses).Include(one => one.Guardian).Where(one => ids.Contains(one.Id)).ToListAsync())
        {
            foreach (var entry in happened[one.Id].Events.Where(entry => entry.Entered == month))
            {
                entry.Enter(one, _clock.Now);
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task PayAsync(ReportingMonth month, Guid specialist, Guid head)
    {
        var maker = new PaymentListMaker(db, _clock);
        Require(await maker.MakeAsync(month, new DateOnly(month.Year, month.Month, 12), specialist));
        var list = await db.PaymentLists.Include(one => one.Decisions).SingleAsync(one => one.Month == month.FirstDay);
        Require(list.Submit(specialist, _clock.Now));
        await db.SaveChangesAsync();
        Require(await maker.ApproveAsync(list.Id, head));
        db.ChangeTracker.Clear();
    }

    /// <summary>Every half year one in two of those who owe pays a part back.</summary>
    private async Task RepayAsync(ReportingMonth month, Guid specialist)
    {
        if (month.Month % 6 != 0)
        {
            return;
        }

        var owing = await db.PaymentLines.Where(line => line.Debt > Money.Zero && db.PaymentLists.Any(list => list.Id == line.ListId && list.Month == month.FirstDay))
            .OrderBy(line => line.CaseId).Select(line => line.CaseId).ToListAsync();
        foreach (var caseId in owing.Where((_, index) => index % 2 == 0))
        {
            var account = (await db.FindAccountAsync(caseId))!;
            var part = Money.FromTenge(decimal.Round(BenefitAccount.Debt(account.Months).Tenge * 0.6m, Money.TengeDecimals, MidpointRounding.AwayFromZero));
            var items = BenefitAccount.TakeBack(account.Months, part, PaymentOrigin.Repayment);
            if (items.Count > 0)
            {
                db.Add(new Repayment(caseId, new DateOnly(month.Year, month.Month, 20), $"№ {caseId}", items, specialist, _clock.Now));
                account.Case.Unsettle(items[0].Month.FirstDay, _clock.Now);
            }
        }

        await db.SaveChangesAsync();
    }

    private static void Require(PaymentRefusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"A list of the sample register was refused: {refusal}.");
        }
    }

    /// <summary>The day that the story has come to.</summary>
    private sealed class StoryClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
