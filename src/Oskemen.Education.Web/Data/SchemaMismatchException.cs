namespace Oskemen.Education.Web.Data;

/// <summary>The database is at the schema of another version; the message says of which and what to do. To start again does not help.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
