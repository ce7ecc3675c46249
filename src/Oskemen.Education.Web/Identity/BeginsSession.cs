using Microsoft.AspNetCore.Authentication.Cookies;

namespace Oskemen.Education.Web.Identity;

/// <summary>An action that begins a session: it gets a new key, whatever cookie the browser brings.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeginsSessionAttribute : Attribute;

/// <summary>
/// Hides the session's cookie from actions that begin a session. The framework would otherwise go on with the key that came
/// with the request, and somebody may have planted it there.
/// </summary>
public sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        context.GetEndpoint()?.Metadata.GetMetadata<BeginsSessionAttribute>() is null ? _cookies.GetRequestCookie(context, key) : null;

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);
}
