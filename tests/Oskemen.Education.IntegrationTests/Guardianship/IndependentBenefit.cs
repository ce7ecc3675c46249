using Npgsql;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>
/// The benefit computed a second time and in another way: from the rows alone, day by day, without a line of the portal's own
/// arithmetic. Tenge and tiyn.
/// </summary>
internal sealed class IndependentBenefit
{
    private readonly List<(DateTime From, decimal Mci, decimal Guardian, decimal Patronage, decimal? Carer)> _terms = [];
    private readonly Dictionary<int, List<(DateTime From, DateTime? Until)>> _pauses = [];

    public List<(int Id, string Form, DateTime Start, DateTime? End, DateTime? ActUntil, DateTime Birth, DateTime AccountFrom, bool CanBePaid)> Cases { get; } = [];

    public static async Task<IndependentBenefit> ReadAsync(TestDatabase database)
    {
        var benefit = new IndependentBenefit();
        await using var connection = await database.OpenAsOwnerAsync();
        await ReadAsync(connection, "select valid_from, mci, guardian_index, patronage_index, carer_index from guardianship_terms", row =>
            benefit._terms.Add((row.GetDateTime(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), row.IsDBNull(4) ? null : row.GetDecimal(4))));
        await ReadAsync(connection, "select case_id, \"from\", until from benefit_pauses", row =>
        {
            if (!benefit._pauses.TryGetValue(row.GetInt32(0), out var pauses))
            {
                benefit._pauses[row.GetInt32(0)] = pauses = [];
            }

            pauses.Add((row.GetDateTime(1), row.IsDBNull(2) ? null : row.GetDateTime(2)));
        });
        await ReadAsync(
            connection,
            """
            select c.id, c.form, c.starts_on, c.ends_on, c.act_until, h.birth_date, c.account_from, g.account is not null
            from guardianship_cases c join children h on h.id = c.child_id join guardians g on g.id = c.guardian_id
            """,
            row => benefit.Cases.Add((
                row.GetInt32(0), row.GetString(1), row.GetDateTime(2), row.IsDBNull(3) ? null : row.GetDateTime(3),
                row.IsDBNull(4) ? null : row.GetDateTime(4), row.GetDateTime(5), row.GetDateTime(6), row.GetBoolean(7))));
        return benefit;
    }

    /// <summary>What is due to a case for a month, all kinds together and each rounded by itself.</summary>
    public decimal Due(int caseId, int year, int month)
    {
        var one = Cases.Single(found => found.Id == caseId);
        var days = DateTime.DaysInMonth(year, month);
        decimal upkeep = 0, pay = 0;
        for (var day = 1; day <= days; day++)
        {
            var date = new DateTime(year, month, day);
            var isInCare = date >= one.Start && (one.End is null || date <= one.End) && (one.ActUntil is null || date <= one.ActUntil) && AgeOn(one.Birth, date) < 18;
            var isPaused = _pauses.TryGetValue(caseId, out var pauses) && pauses.Exists(pause => date >= pause.From && (pause.Until is null || date <= pause.Until));
            if (!isInCare || isPaused || !_terms.Exists(terms => terms.From <= date))
            {
                continue;
            }

            var (_, mci, guardian, patronage, carer) = _terms.Where(terms => terms.From <= date).MaxBy(terms => terms.From);
            upkeep += one.Form == "Guardianship" ? guardian * mci : patronage * mci;
            pay += one.Form == "Guardianship" ? 0 : (carer ?? 0) * mci;
        }

        return HalfUp(upkeep / days) + HalfUp(pay / days);
    }

    private static int AgeOn(DateTime birth, DateTime date)
    {
        var age = date.Year - birth.Year;
        return (date.Month, date.Day).CompareTo((birth.Month, birth.Day)) < 0 ? age - 1 : age;
    }

    private static decimal HalfUp(decimal tenge) => Math.Floor((tenge * 100m) + 0.5m) / 100m;

    private static async Task ReadAsync(NpgsqlConnection connection, string sql, Action<NpgsqlDataReader> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            read(reader);
        }
    }
}
