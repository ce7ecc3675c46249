using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Oskemen.Education.Web.Data;

/// <summary>
/// Recognises what the database's own rules refuse (<c>Data/Migrations/Sql/month_locks.sql</c>). The pages check the same
/// rules first; these answers come when somebody else decided between the check and the write.
/// </summary>
public static class DatabaseRefusals
{
    /// <summary>Figures of a submitted or approved month were to be written.</summary>
    public static bool IsMonthLocked(this DbUpdateException refusal) => ConstraintOf(refusal) == "month_locked";

    /// <summary>The month does not stand where the decision begins any more.</summary>
    public static bool IsDecisionOutOfOrder(this DbUpdateException refusal) =>
        ConstraintOf(refusal) is "decision_order" or "ix_month_decisions_month_id_number";

    /// <summary>Who submitted was to approve.</summary>
    public static bool IsOwnSubmission(this DbUpdateException refusal) => ConstraintOf(refusal) == "own_submission";

    private static string? ConstraintOf(DbUpdateException refusal) => (refusal.InnerException as PostgresException)?.ConstraintName;
}
