using System.Diagnostics;
using System.Security.Claims;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Who acts, and from where.</summary>
public sealed record AuditOrigin(Guid? ActorId, string ActorName, string? Address, string? Request, string? Trace)
{
    /// <summary>The actor where no person is signed in: a visitor, or the portal by a command.</summary>
    public const string Nobody = "portal";

    private static readonly AsyncLocal<string?> Command = new();

    // Reads where the framework keeps the request; works in contexts that no container made as well.
    private static readonly HttpContextAccessor Requests = new();

    /// <summary>Of whatever is going on: a request, a command, or neither.</summary>
    public static AuditOrigin Current => Requests.HttpContext is { } context
        ? Of(context)
        : new AuditOrigin(null, Nobody, Address: null, Command.Value is { } name ? $"command {name}" : null, Activity.Current?.Id);

    /// <summary>From here on acts are those of a command.</summary>
    public static void BeginCommand(string name) => Command.Value = name;

    private static AuditOrigin Of(HttpContext context)
    {
        var user = context.User;
        var isSignedIn = user.Identity?.IsAuthenticated == true;
        return new AuditOrigin(
            isSignedIn && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            (isSignedIn ? user.FindFirstValue(ClaimTypes.GivenName) ?? user.Identity?.Name : null) ?? Nobody,
            context.Connection.RemoteIpAddress?.ToString(),
            $"{context.Request.Method} {context.Request.PathBase}{context.Request.Path}",
            context.TraceIdentifier);
    }
}
