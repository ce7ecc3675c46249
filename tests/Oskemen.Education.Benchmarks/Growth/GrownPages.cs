using Oskemen.Education.Benchmarks.Load;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Growth;

/// <summary>The pages that people work on, all of the one department.</summary>
internal static class GrownPages
{
    public static async Task<IReadOnlyList<MeasuredPage>> ListAsync(TestDatabase database)
    {
        var running = await IdAsync(database, "select max(id) from campaigns where year = 2026 and is_sample");
        var owed = await IdAsync(database, $"select min(r.id) from returns r join organisations o on o.id = r.organisation_id where r.campaign_id = {running} and o.key = 'school_44'");
        var school = await IdAsync(database, "select id from organisations where key = 'school_44'");
        // One of the oldest that go on, with the longest account.
        var one = await IdAsync(database, "select id from guardianship_cases where ends_on is null and id < 1000000 order by account_from, id limit 1");
        return
        [
            new("month", "month, approved", Role.Head, "/kk/budget/2015/12"),
            new("entry", "month, entry form", Role.Economist, "/kk/budget/2016/10"),
            new("year", "budget year", Role.Economist, "/kk/budget/2016"),
            new("plan", "plan of a year", Role.Economist, "/kk/budget/2016/plan"),
            new("enrolment", "enrolment", Role.Official, "/kk/enrolment/2025"),
            new("campaigns", "campaigns", Role.Head, "/kk/campaigns"),
            new("returns", "returns of a campaign", Role.Head, $"/kk/campaigns/{running}"),
            new("return", "a return, form", Role.Director, $"/kk/returns/{owed}"),
            new("exams", "exams of a season", Role.Methodist, "/kk/ent/2024"),
            new("school", "exams of a school", Role.Methodist, $"/kk/ent/2024/schools/{school}"),
            new("search", "case search", Role.GuardianshipSpecialist, "/kk/guardianship/search", "Text="),
            new("case", "case", Role.GuardianshipSpecialist, $"/kk/guardianship/cases/{one}"),
            new("ledger", "account of a case", Role.GuardianshipSpecialist, $"/kk/guardianship/cases/{one}/ledger"),
            new("due", "due list", Role.GuardianshipSpecialist, "/kk/guardianship/due"),
            new("payments", "payment lists", Role.GuardianshipSpecialist, "/kk/guardianship/payments"),
            new("payment", "a payment list", Role.GuardianshipSpecialist, "/kk/guardianship/payments/2026/10"),
            new("care", "guardianship figures", Role.Head, "/kk/guardianship/figures/2025"),
            new("indicators", "figures, entry", Role.Methodist, "/kk/indicators/2017"),
            new("figures", "figures of the report", Role.Head, "/kk/figures/2016"),
            new("report", "report", Role.Head, "/kk/reports/2016"),
            .. Enum.GetValues<Role>().Select(role => new MeasuredPage($"desk-{role}", $"desk, {Name(role)}", role, "/kk")),
            new("organisations", "organisations", Role.Administrator, "/kk/organisations"),
            new("organisation", "an organisation", Role.Administrator, $"/kk/organisations/{school}"),
            new("audit", "record of acts", Role.Administrator, "/kk/audit-log"),
            new("users", "accounts", Role.Administrator, "/kk/users"),
        ];
    }

    private static string Name(Role role) => role switch
    {
        Role.KindergartenHead => "head of a kindergarten",
        Role.GuardianshipSpecialist => "guardianship",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static Task<int> IdAsync(TestDatabase database, string sql) => database.ScalarAsync<int>(sql);
}
