namespace Oskemen.Education.Web.Identity;

/// <summary>An action that begins a session: it gets a new key, whatever cookie the browser brings.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeginsSessionAttribute : Attribute;
