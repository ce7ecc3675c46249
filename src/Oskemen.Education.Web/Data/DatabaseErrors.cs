using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Oskemen.Education.Web.Data;

public static class DatabaseErrors
{
    /// <summary>Whether somebody else stored the same key in the meantime.</summary>
    public static bool IsDuplicate(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
