using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features;

/// <param name="Subject">Whose history it is.</param>
/// <param name="Back">Its page.</param>
/// <param name="Entries">Its history.</param>
/// <param name="IsSample">Whether it is of made-up figures.</param>
public sealed record ChangesPage(string Subject, string Back, AuditPage Entries, bool IsSample = false);
