using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Identity;

/// <summary>One account for each role, without a password, for trying the portal out. They exist in Development only.</summary>
public sealed class DemoAccounts(UserManager<PortalUser> users, PortalDbContext db)
{
    private static readonly DateOnly MemberSince = new(2016, 9, 1);

    // In the order of the buttons.
    private static readonly OrderedDictionary<Role, (string Key, string Name, string? Organisation)> All = new()
    {
        [Role.Economist] = ("economist", "Айгүл Сейтқали", null),
        [Role.Head] = ("head", "Ерлан Жұмабек", null),
        [Role.Director] = ("director", "Гүлнәр Әбдірахманова", "school_44"),
        [Role.KindergartenHead] = ("kindergarten-head", "Шолпан Қасымова", "kg_7"),
        [Role.Methodist] = ("methodist", "Дәурен Оспанов", null),
        [Role.GuardianshipSpecialist] = ("guardianship-specialist", "Жанар Төлегенова", null),
        [Role.Official] = ("official", "Марат Ибраев", null),
        [Role.Administrator] = ("administrator", "Тимур Ғали", null),
    };

    /// <summary>The roles as <c>data-demo-role</c> marks them, in the order of the buttons.</summary>
    public static IReadOnlyDictionary<string, Role> ByKey { get; } =
        new OrderedDictionary<string, Role>(All.Select(pair => KeyValuePair.Create(pair.Value.Key, pair.Key)));

    /// <summary>The account of a role, made on first use.</summary>
    public async Task<PortalUser> FindOrCreateAsync(Role role)
    {
        var name = $"demo-{role}".ToLowerInvariant();
        return await users.FindByNameAsync(name) ?? await CreateAsync(role, name);
    }

    private async Task<PortalUser> CreateAsync(Role role, string name)
    {
        // Whole or not at all, and by one browser at a time: the second finds what the first has made.
        // The sample year makes its people in a transaction of its own.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('demonstration accounts'))");
        if (await users.FindByNameAsync(name) is { } existing)
        {
            return existing;
        }

        var (_, displayName, organisation) = All[role];
        var user = new PortalUser { UserName = name, DisplayName = displayName };
        Require(await users.CreateAsync(user));
        Require(await users.AddToRoleAsync(user, role.ToString()));
        if (organisation is not null
            && await db.Organisations.SingleOrDefaultAsync(candidate => candidate.Key == organisation) is { } own)
        {
            db.Memberships.Add(new Membership(user.Id, own.Id, MemberSince));
            await db.SaveChangesAsync();
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        return user;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
