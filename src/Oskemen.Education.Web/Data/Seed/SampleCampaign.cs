using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// Fills one made-up campaign. Every eleventh return comes late, every thirteenth school has one class too many; of the
/// running year some are approved, some wait, one came back, the rest have not begun.
/// </summary>
internal sealed class SampleCampaign(PortalDbContext db, int year, Guid director, Guid kindergarten, Guid head)
{
    public const int LateEvery = 11;

    // The demonstration director finds a return that has not begun, the head of a kindergarten one that came back.
    private const string NotBegun = "school_44";
    private const string Returned = "kg_7";

    private const int MostDaysLate = 4;
    private const string Mark = "Үлгі";

    public async Task<Dictionary<(int Organisation, ReturnForm Form), ReturnFigures>> FillAsync(
        IReadOnlyList<OrganisationReturn> returns, IReadOnlyDictionary<(int, ReturnForm), ReturnFigures> before)
    {
        var isRunning = year == SampleReturns.RunningYear;
        var delivered = returns.Index().Where(item => !isRunning || IsDelivered(item.Index, item.Item)).ToList();
        var figures = new Dictionary<(int, ReturnForm), ReturnFigures>();
        foreach (var (index, owed) in delivered)
        {
            var earlier = before.GetValueOrDefault((owed.OrganisationId, owed.Form));
            var now = SampleFigures.Of(owed, year, earlier);
            figures[(owed.OrganisationId, owed.Form)] = now;
            owed.Save(now, NotesOn(owed, now, earlier), earlier, By(owed), SubmittedAt(index, owed));
        }

        // The database takes decisions in their order alone.
        await db.SaveChangesAsync();
        foreach (var (index, owed) in delivered)
        {
            if (owed.Submit(before.GetValueOrDefault((owed.OrganisationId, owed.Form)), By(owed), SubmittedAt(index, owed)) is { } refusal)
            {
                throw new InvalidOperationException($"{owed.Organisation.Key} {owed.Form} {year}: {refusal}");
            }
        }

        await db.SaveChangesAsync();
        foreach (var (index, owed) in delivered.Where(item => !isRunning || (item.Index % 2 == 0 && item.Item.Organisation.Key != Returned)))
        {
            owed.Approve(head, SubmittedAt(index, owed).AddDays(1));
        }

        if (isRunning)
        {
            ReturnOne(delivered.Select(item => item.Item).Single(owed => owed.Organisation.Key == Returned));
        }
        else
        {
            returns[0].Campaign.Close(head, SampleReturns.Morning(returns[0].Campaign.Deadline.AddDays(20)));
        }

        await db.SaveChangesAsync();
        return figures;
    }

    /// <summary>A word where a jump wants one.</summary>
    private static List<LevelNote> NotesOn(OrganisationReturn owed, ReturnFigures now, ReturnFigures? earlier) =>
        [.. ReturnChecks.Find(ReturnLayout.Of(owed.Form), now, earlier, new HashSet<int?>())
            .Where(finding => finding.Kind == ReturnFindingKind.JumpUnexplained)
            .Select(finding => finding.Key.Level).Distinct().Select(level => new LevelNote(level, Mark))];

    private static bool IsDelivered(int index, OrganisationReturn owed) =>
        owed.Organisation.Key != NotBegun && (owed.Organisation.Key == Returned || index % 4 != 3);

    private void ReturnOne(OrganisationReturn owed)
    {
        var children = owed.Current.Cells.First(cell => cell.Measure == Measure.Children).Key;
        owed.Return(
            reason: null,
            [new CellComment(children, $"{Mark}: {children.Level} жастағы балалар санын тізіммен салыстырыңыз"), new CellComment(new CellKey(Measure.Queue), $"{Mark}: кезекті нақтылаңыз")],
            head,
            SampleReturns.Morning(owed.Campaign.AsOf.AddDays(6)));
    }

    private Guid By(OrganisationReturn owed) => owed.Form == ReturnForm.Kindergarten ? kindergarten : director;

    private static DateTimeOffset SubmittedAt(int index, OrganisationReturn owed) => SampleReturns.Morning(
        index % LateEvery == LateEvery - 1 && owed.Campaign.Year != SampleReturns.RunningYear
            ? owed.Campaign.Deadline.AddDays(1 + (index % MostDaysLate))
            : owed.Campaign.AsOf.AddDays(1 + (index % 5)));
}
