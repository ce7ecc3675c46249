using Npgsql;

namespace Oskemen.Education.Web.Data;

/// <summary>Tells when there was no room to write.</summary>
public static class DiskErrors
{
    /// <summary>ENOSPC, as the runtime hands it on.</summary>
    public const int NoSpaceLeft = 28;

    /// <summary>Whether a disk is full: the database's, or the one that uploads are read to.</summary>
    public static bool IsFull(Exception? exception) => exception switch
    {
        null => false,
        PostgresException refusal => refusal.SqlState == PostgresErrorCodes.DiskFull,
        IOException { HResult: NoSpaceLeft } => true,
        _ => IsFull(exception.InnerException),
    };
}
