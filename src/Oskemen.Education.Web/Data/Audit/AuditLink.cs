namespace Oskemen.Education.Web.Data.Audit;

/// <summary>
/// The link that ties an entry to all before it. Only the database writes links, when a transaction commits
/// (<c>Data/Migrations/Sql/audit_log.sql</c>).
/// </summary>
public sealed class AuditLink
{
    public const int HashLength = 32;

    private AuditLink()
    {
        Hash = [];
    }

    /// <summary>1, 2, 3 … in order of commit, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>The entry.</summary>
    public long EntryId { get; private set; }

    /// <summary>SHA-256 of the hash before and of the entry.</summary>
    public byte[] Hash { get; private set; }
}
