using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Oskemen.Education.Web.Data;

/// <summary>Tells apart why the database did not do what it was asked to.</summary>
public static class DatabaseErrors
{
    /// <summary>Whether somebody else stored the same key in the meantime.</summary>
    public static bool IsDuplicate(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>
    /// Whether somebody else saved or decided between our reading and our writing: a row changed, its key was taken, a
    /// rule of <c>Data/Migrations/Sql</c> refused, or two transactions met. Reading anew shows what stands.
    /// </summary>
    public static bool IsOvertaken(this DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException
        || exception.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.RaiseException
                or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        };

    /// <summary>Whether the database did not answer at all, or has no connection left to answer on.</summary>
    public static bool IsUnreachable(Exception? exception) => exception switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => true,
        PostgresException refusal => refusal.IsTransient && refusal.SqlState.StartsWith("57", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => IsUnreachable(exception.InnerException),
    };
}
