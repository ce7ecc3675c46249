using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Testing;

/// <summary>Children, guardians and cases for a test: valid numbers, names that nobody has.</summary>
public static class TestCases
{
    private static readonly DateTimeOffset Entered = new(2016, 1, 1, 5, 0, 0, TimeSpan.Zero);

    private static int _order;

    /// <summary>A case of a child and a guardian of its own.</summary>
    public static async Task<GuardianshipCase> CreateCaseAsync(
        this TestDatabase database,
        CareForm form = CareForm.Guardianship,
        DateOnly? startsOn = null,
        DateOnly? birth = null,
        bool hasAccount = true,
        DateOnly? endsOn = null,
        CareEndReason reason = CareEndReason.ReturnToParents,
        HousingStatus? housing = null)
    {
        await using var db = database.CreateContext();
        var start = startsOn ?? new DateOnly(2016, 2, 1);
        var by = await FindKeeperAsync(db);
        var child = new Child(NextIin(birth ?? start.AddYears(-8), Sex.Female), new PersonName("Үлгібаева", $"Бала{_order}", "Сынаққызы"));
        if (housing is { } status)
        {
            child.Housing.Add(new HousingRecord(status, start, note: null));
        }

        var guardian = new Guardian(NextIin(start.AddYears(-50), Sex.Female), new PersonName("Сынақова", $"Қамқоршы{_order}", null));
        if (hasAccount)
        {
            guardian.PayTo(BankAccount.Create("998", $"{_order:0000000000000}"), "Үлгі банк");
        }

        var one = new GuardianshipCase(child, guardian, new CaseTerms(form, Kinship.Grandparent, "№ 1", start, start), by, Entered);
        if (endsOn is { } end)
        {
            one.End(end, reason, "№ 2", Entered);
        }

        db.Add(one);
        await db.SaveChangesAsync();
        return one;
    }

    /// <summary>A valid number that no other test of the run has.</summary>
    public static Iin NextIin(DateOnly birth, Sex sex)
    {
        Iin? iin;
        do
        {
            iin = Iin.Create(birth, sex, Interlocked.Increment(ref _order) % 10_000);
        }
        while (iin is null);
        return iin;
    }

    private static async Task<Guid> FindKeeperAsync(PortalDbContext db)
    {
        if (await db.Users.Where(user => user.UserName == "keeper").Select(user => (Guid?)user.Id).SingleOrDefaultAsync() is { } id)
        {
            return id;
        }

        var keeper = new PortalUser { UserName = "keeper", NormalizedUserName = "KEEPER", DisplayName = "Сынақ", SecurityStamp = nameof(Role.GuardianshipSpecialist) };
        db.Users.Add(keeper);
        await db.SaveChangesAsync();
        return keeper.Id;
    }
}
