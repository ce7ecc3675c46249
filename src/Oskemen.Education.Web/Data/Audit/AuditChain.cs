using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Where the record ends: the number and hash of its last link. Kept elsewhere, it proves later that no tail was cut off.</summary>
public readonly record struct AuditSeal(long Number, string Hash)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");

    public static AuditSeal? Parse(string? text) =>
        text?.Split(':') is [var number, { Length: 2 * AuditLink.HashLength } hash]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? new AuditSeal(parsed, hash.ToLowerInvariant())
            : null;
}

/// <summary>What going through the record found.</summary>
/// <param name="Seal">The last link that held.</param>
/// <param name="Problem">What is wrong first, or null.</param>
public sealed record AuditVerdict(AuditSeal Seal, string? Problem);

/// <summary>
/// Goes through the record from its first entry and computes every hash anew, here and not in the database: whoever can
/// alter the entries there could alter the function as well.
/// </summary>
public static class AuditChain
{
    private const string Everything =
        """
        select link.number, link.hash, link.entry_id, entry.id,
            entry.id::text, entry.at, entry.act, entry.actor_id::text, entry.actor_name, entry.address, entry.request, entry.trace,
            entry.subject_kind, entry.subject_key, entry.changes::text
        from audit_links link full join audit_entries entry on entry.id = link.entry_id
        order by link.number nulls last, entry.id
        """;

    private const int FirstColumn = 4;
    private const int TimeColumn = 5;

    /// <param name="connectionString">Any role that may read the record.</param>
    /// <param name="expected">A seal of before, which the record must still hold.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<AuditVerdict> VerifyAsync(string connectionString, AuditSeal? expected = null, CancellationToken cancellationToken = default)
    {
        var last = new AuditSeal(0, "");
        var hash = Array.Empty<byte>();
        await foreach (var row in ReadAsync(connectionString, cancellationToken))
        {
            if (row.Number is not { } number)
            {
                return new AuditVerdict(last, $"Entry {row.EntryId} is not linked: it was not written by the portal's way.");
            }

            if (number != last.Number + 1)
            {
                return new AuditVerdict(last, $"Link {last.Number + 1} is missing; the next one is {number}.");
            }

            if (row.Canonical is null)
            {
                return new AuditVerdict(last, $"The entry of link {number} is missing.");
            }

            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(row.Canonical)]);
            if (!hash.AsSpan().SequenceEqual(row.Hash))
            {
                return new AuditVerdict(last, $"Link {number} does not fit entry {row.EntryId}: the entry, its place or the link was altered.");
            }

            last = new AuditSeal(number, Convert.ToHexStringLower(hash));
            if (expected?.Number == number && expected != last)
            {
                return new AuditVerdict(last, $"Link {number} is not the one that was expected: the record was written anew.");
            }
        }

        return new AuditVerdict(last, expected?.Number > last.Number
            ? $"The record ends at {last.Number} and was expected to reach {expected.Value.Number}: its tail was cut off."
            : null);
    }

    private static async IAsyncEnumerable<Row> ReadAsync(string connectionString, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(Everything);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var hasLink = !reader.IsDBNull(0);
            var hasEntry = !reader.IsDBNull(3);
            yield return new Row(
                hasLink ? reader.GetInt64(0) : null,
                hasLink ? reader.GetFieldValue<byte[]>(1) : [],
                hasEntry ? reader.GetInt64(3) : reader.GetInt64(2),
                hasEntry ? Canonical(reader) : null);
        }
    }

    // As audit_canonical of audit_log.sql writes it.
    private static string Canonical(NpgsqlDataReader reader)
    {
        var text = new StringBuilder();
        for (var column = FirstColumn; column < reader.FieldCount; column++)
        {
            var value = reader.IsDBNull(column) ? null
                : column == TimeColumn ? Microseconds(reader.GetFieldValue<DateTime>(column))
                : reader.GetString(column);
            text.Append(value is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:{value}"));
        }

        return text.ToString();
    }

    private static string Microseconds(DateTime time) =>
        ((time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);

    private sealed record Row(long? Number, byte[] Hash, long EntryId, string? Canonical);
}
