using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// The legal parameters of 2016. Source: the 2016 report, lines 108 and 110: 21 210 tenge for a child in either form, on the account
/// by the 15th, two controls a year; that this is ten times an MCI of 2121 is the law of that year's budget.
/// </summary>
public static class SeededTerms
{
    private static readonly DateOnly ValidFrom = new(2016, 1, 1);

    // What the report does not tell stays open: a carer's pay, what is paid once on adoption, how long persons are kept.
    private static readonly TermValues Of2016 = new(
        Money.FromTenge(2121m), GuardianIndex: 10m, PatronageIndex: 10m, CarerIndex: null, AdoptionIndex: null, PaymentDay: 15, ReportsPerYear: 2, RetentionYears: null);

    /// <summary>Loads the terms once. Any that are there are left alone.</summary>
    public static async Task LoadAsync(PortalDbContext db)
    {
        if (!await db.GuardianshipTerms.AnyAsync())
        {
            db.Add(new GuardianshipTerms(ValidFrom, Of2016, act: "30.03.2012, № 381"));
            await db.SaveChangesAsync();
        }
    }
}
