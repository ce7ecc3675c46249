using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A note with who wrote it.</summary>
public sealed record NoteRow(ReconciliationNote Note, string Author);

/// <summary>A year's payments against the budget.</summary>
/// <param name="Programmes">The three programmes.</param>
/// <param name="Unapproved">Months whose budget is not approved yet.</param>
/// <param name="Notes">What was written on differences, the latest first.</param>
/// <param name="IsSample">The budget or the lists were made up.</param>
public sealed record YearReconciliation(
    int Year, IReadOnlyList<ProgrammeReconciliation> Programmes, IReadOnlySet<int> Unapproved, IReadOnlyList<NoteRow> Notes, bool IsSample);

public static class ReconciliationQueries
{
    private static readonly string[] Programmes = [ProgrammeReconciliation.Guardians, ProgrammeReconciliation.Patronage, ProgrammeReconciliation.Adoption];

    /// <summary>The years with approved lists or a budget, the latest first.</summary>
    public static Task<List<int>> ListReconciliationYearsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.BudgetYears.Select(year => year.Year)
            .Union(db.PaymentLists.Where(list => list.ApprovedAt != null).Select(list => list.PayOn.Year))
            .OrderByDescending(year => year)
            .ToListAsync(cancellationToken);

    /// <summary>The year's three programmes. Seven SQL commands, whatever the register.</summary>
    public static async Task<YearReconciliation> FindReconciliationAsync(
        this PortalDbContext db, int year, MonthScope scope, CancellationToken cancellationToken)
    {
        var listed = await db.SumListedAsync(year, cancellationToken);
        var repaid = await db.SumRepaidAsync(year, cancellationToken);
        var executed = await db.SumExecutedAsync(year, scope, cancellationToken);
        var adoptions = await db.SumAdoptionsAsync(year, cancellationToken);
        var reported = listed.Count > 0 ? [] : await db.ListReportedAsync(year, cancellationToken);
        var notes = await db.ReconciliationNotes.AsNoTracking().Where(note => note.Year == year)
            .OrderByDescending(note => note.Id)
            .Select(note => new NoteRow(note, db.Users.Where(user => user.Id == note.WrittenById).Select(user => user.DisplayName).First()))
            .ToListAsync(cancellationToken);
        var isSample = await db.BudgetYears.AnyAsync(one => one.Year == year && one.IsSample, cancellationToken)
            || (listed.Count > 0 && await db.PaymentLines.AnyAsync(
                line => db.GuardianshipCases.Any(one => one.Id == line.CaseId && one.Child.IsSample)
                    && db.PaymentLists.Any(list => list.Id == line.ListId && list.PayOn.Year == year), cancellationToken));
        return new YearReconciliation(
            year, [.. Programmes.Select(Reconcile)], executed.Where(row => !row.IsApproved).Select(row => row.Month).ToHashSet(), notes, isSample);

        ProgrammeReconciliation Reconcile(string programme)
        {
            var paid = executed.Where(row => row.Programme == programme).ToDictionary(row => row.Month, row => row.Amount);
            return programme == ProgrammeReconciliation.Adoption
                ? ProgrammeReconciliation.Of(programme, ReconciliationBasis.Adoptions, adoptions, paid)
                : listed.Count == 0 && reported.TryGetValue(programme, out var monthly)
                ? ProgrammeReconciliation.Of(
                    programme, ReconciliationBasis.Report, Enumerable.Range(1, paid.Count == 0 ? 0 : paid.Keys.Max()).ToDictionary(month => month, _ => monthly), paid)
                : ProgrammeReconciliation.Of(programme, ReconciliationBasis.Lists, Net(programme), paid);
        }

        Dictionary<int, Money> Net(string programme) => listed.Concat(repaid)
            .Where(row => ProgrammeReconciliation.ProgrammeOf(row.Kind) == programme)
            .GroupBy(row => row.Month, row => row.Amount)
            .ToDictionary(group => group.Key, group => group.Aggregate(Money.Zero, (sum, amount) => sum + amount));
    }

    private static async Task<List<(int Month, BenefitKind Kind, Money Amount)>> SumListedAsync(
        this PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<KindSum>(
            $"""
            select extract(month from l.pay_on)::integer as month, e.kind, sum(e.amount) as amount
            from payment_lists l join benefit_entries e on e.list_id = l.id
            where l.approved_at is not null and l.pay_on between {new DateOnly(year, 1, 1)} and {new DateOnly(year, 12, 31)}
            group by 1, 2
            """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAmount())];
    }

    private static async Task<List<(int Month, BenefitKind Kind, Money Amount)>> SumRepaidAsync(
        this PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<KindSum>(
            $"""
            select extract(month from r.received_on)::integer as month, e.kind, sum(e.amount) as amount
            from repayments r join benefit_entries e on e.repayment_id = r.id
            where r.received_on between {new DateOnly(year, 1, 1)} and {new DateOnly(year, 12, 31)}
            group by 1, 2
            """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAmount())];
    }

    /// <summary>By programme and month, what its lines were paid from January on; a month in which one of them is not known is left out.</summary>
    private static async Task<List<ExecutedSum>> SumExecutedAsync(
        this PortalDbContext db, int year, MonthScope scope, CancellationToken cancellationToken)
    {
        var rows = await db.BudgetMonths.Within(scope).Where(month => month.Year == year)
            .SelectMany(month => month.Entries, (month, entry) => new
            {
                month.Month,
                entry.Line.Programme.Number,
                entry.Paid,
                IsApproved = month.ApprovedAt != null,
            })
            .Where(row => Programmes.Contains(row.Number))
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               group row.Paid by (row.Number, row.Month, row.IsApproved) into lines
               let sum = Money.SumOfAll([.. lines])
               where sum is not null
               select new ExecutedSum(lines.Key.Number, lines.Key.Month, sum.Value, lines.Key.IsApproved),
        ];
    }

    private static async Task<Dictionary<int, Money>> SumAdoptionsAsync(this PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var days = await db.GuardianshipCases
            .Where(one => one.EndReason == CareEndReason.Adoption && one.EndsOn >= new DateOnly(year, 1, 1) && one.EndsOn <= new DateOnly(year, 12, 31))
            .Select(one => one.EndsOn!.Value)
            .ToListAsync(cancellationToken);
        var terms = new TermsHistory(await db.GuardianshipTerms.AsNoTracking().ToListAsync(cancellationToken));
        return days.Select(day => (day.Month, Amount: terms.On(day) is { AdoptionIndex: { } index } valid ? index * valid.Mci.Tenge : (decimal?)null))
            .GroupBy(day => day.Month, day => day.Amount)
            .Where(month => month.All(amount => amount is not null))
            .ToDictionary(month => month.Key, month => Money.FromTenge(month.Sum()!.Value));
    }

    /// <summary>By programme, what the printed report's children should have been paid a month.</summary>
    private static async Task<Dictionary<string, Money>> ListReportedAsync(this PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var values = (await db.ListIndicatorsOfSectionAsync(ReportSection.Guardianship, cancellationToken: cancellationToken))
            .Where(row => row.Value.ReportYear == year && row.Value.Value is not null)
            .ToLookup(row => row.Indicator.Key, row => row.Value.Value!.Value);
        var guarded = values["guardianship.guarded"].ToList();
        if (guarded.Count == 0)
        {
            return [];
        }

        // The report names the 390 who receive it by those who do not.
        var without = values.Where(row => row.Key.StartsWith("guardianship.no_allowance.", StringComparison.Ordinal)).SelectMany(row => row).Sum();
        return new()
        {
            [ProgrammeReconciliation.Guardians] = Money.FromTenge((guarded[0] - without) * values["guardianship.allowance"].Single()),
            [ProgrammeReconciliation.Patronage] = Money.FromTenge(values["guardianship.patronage"].Single() * values["patronage.allowance"].Single()),
        };
    }

    private sealed record ExecutedSum(string Programme, int Month, Money Amount, bool IsApproved);

    private sealed record KindSum(int Month, string Kind, decimal Amount)
    {
        public (int Month, BenefitKind Kind, Money Amount) ToAmount() => (Month, Enum.Parse<BenefitKind>(Kind), Money.FromTenge(Amount));
    }
}
