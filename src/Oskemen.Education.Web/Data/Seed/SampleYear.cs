using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// A made-up year for trying the portal out, marked as such on every page: twelve approved months with their acts, on the
/// lines of 2016. Everything follows from fixed formulas. Development only.
/// </summary>
public sealed class SampleYear(PortalDbContext db, DemoAccounts accounts)
{
    public const int Year = 2015;

    private const int ReturnedMonth = 3;
    private const string Mark = "Үлгі";

    // Share of the annual plan that is planned from January to the end of each month.
    private static readonly decimal[] Shares = [0.06m, 0.13m, 0.22m, 0.31m, 0.41m, 0.53m, 0.58m, 0.63m, 0.72m, 0.81m, 0.90m, 1m];

    /// <summary>Loads the year once.</summary>
    public async Task LoadAsync()
    {
        if (await db.BudgetYears.AnyAsync(existing => existing.Year == Year))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        var economist = await accounts.FindOrCreateAsync(Role.Economist);
        var head = await accounts.FindOrCreateAsync(Role.Head);
        var seeded = SeededYear.Lines(2016);
        var year = SeededYear.CreateYear(Year, isSample: true, seeded);
        db.Add(year);
        await db.SaveChangesAsync();

        var approved = year.Programmes.SelectMany(programme => programme.Lines)
            .ToDictionary(line => line.Id, line => Thousands(seeded.Single(row => row.Code == line.Code).Plan.Thousands * 0.9m));
        var acts = Acts(approved, economist.Id).ToList();
        db.AddRange(acts);
        Fill(year, new AnnualPlan(acts), economist.Id);
        await db.SaveChangesAsync();

        await DecideAsync(year.Months, economist.Id, head.Id);
        await transaction.CommitAsync();
    }

    private static IEnumerable<PlanAmendment> Acts(Dictionary<int, Money> approved, Guid by)
    {
        var amended = Amend(approved, every: 3, factor: 1.05m);
        var adjusted = Amend(approved.Concat(amended).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value), every: 4, factor: 0.98m);
        yield return Act(PlanPhase.Approved, $"{Mark}: қалалық мәслихаттың № 1 шешімі", new DateOnly(Year, 1, 5), approved);
        yield return Act(PlanPhase.Amended, $"{Mark}: қалалық мәслихаттың № 2 шешімі", new DateOnly(Year, 4, 14), amended);
        yield return Act(PlanPhase.Adjusted, $"{Mark}: қала әкімдігінің № 3 қаулысы", new DateOnly(Year, 9, 21), adjusted);

        PlanAmendment Act(PlanPhase phase, string name, DateOnly date, Dictionary<int, Money> amounts) =>
            new(Year, phase, name, date, amounts, by, Morning(date));
    }

    private static Dictionary<int, Money> Amend(Dictionary<int, Money> amounts, int every, decimal factor) =>
        amounts.OrderBy(amount => amount.Key).Where((_, index) => index % every == 0)
            .ToDictionary(amount => amount.Key, amount => Thousands(amount.Value.Thousands * factor));

    private static void Fill(BudgetYear year, AnnualPlan plan, Guid by)
    {
        var paidBefore = new Dictionary<int, Money>();
        foreach (var month in year.Months.OrderBy(month => month.Month))
        {
            foreach (var (entry, index) in month.Entries.OrderBy(entry => entry.Line.Code).Select((entry, index) => (entry, index)))
            {
                var annual = plan.On(month.Period.LastDay, entry.Line.Id)!.Value;
                var values = Values(month.Month, index, annual, paidBefore.GetValueOrDefault(entry.Line.Id));
                paidBefore[entry.Line.Id] = values.Paid!.Value;
                entry.Update(values, by, Morning(month.Period.LastDay.AddDays(3)));
            }
        }
    }

    private static ExecutionValues Values(int month, int line, Money annual, Money paidBefore)
    {
        var plan = Thousands(annual.Thousands * Shares[month - 1]);
        // Every fifth line spends all; the others lag by up to nine per cent and catch up towards December.
        var lag = line % 5 == 0 ? 0m : ((line * 37) + (month * 11)) % 10 / 100m * (ReportingMonth.MonthsOfYear + 1 - month) / ReportingMonth.MonthsOfYear;
        var wanted = Thousands(plan.Thousands * (1 - lag));
        var paid = wanted < paidBefore ? paidBefore : wanted;
        var unspent = plan - paid;
        if (unspent == Money.Zero)
        {
            return new ExecutionValues(plan, paid, Registered: paid, Unpaid: Money.Zero);
        }

        var unpaid = Thousands(unspent.Thousands / 2);
        return month == ReportingMonth.MonthsOfYear
            ? new ExecutionValues(plan, paid, paid, Money.Zero, Saving: unspent, Reason: $"{Mark}: мемлекеттік сатып алудан үнемделді")
            : new ExecutionValues(plan, paid, paid + unpaid, unpaid, Reason: $"{Mark}: төлем келесі айда жүргізіледі");
    }

    /// <summary>All months are submitted and approved; one is returned first, to show what that looks like.</summary>
    private async Task DecideAsync(List<BudgetMonth> months, Guid economist, Guid head)
    {
        foreach (var month in months)
        {
            month.Submit([], economist, Morning(month.Period.LastDay.AddDays(4)));
        }

        await db.SaveChangesAsync();
        var returned = months.Single(month => month.Month == ReturnedMonth);
        var comments = new Dictionary<int, string> { [returned.Entries[1].LineId] = $"{Mark}: төленбеген міндеттемелерді тексеріңіз" };
        returned.Return($"{Mark}: бір жолды нақтылау керек", comments, head, Morning(returned.Period.LastDay.AddDays(5)));
        foreach (var month in months.Where(month => month != returned))
        {
            month.Approve(head, Morning(month.Period.LastDay.AddDays(5)));
        }

        await db.SaveChangesAsync();
        returned.Submit([], economist, Morning(returned.Period.LastDay.AddDays(6)));
        await db.SaveChangesAsync();
        returned.Approve(head, Morning(returned.Period.LastDay.AddDays(7)));
        await db.SaveChangesAsync();
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(5, 0), TimeSpan.Zero);

    private static Money Thousands(decimal amount) => Money.FromThousands(decimal.Round(amount, 1, MidpointRounding.ToZero));
}
