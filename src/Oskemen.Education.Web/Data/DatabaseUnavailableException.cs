namespace Oskemen.Education.Web.Data;

/// <summary>The portal has no database to work with; the message says why and what to do, and is all that is printed.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
