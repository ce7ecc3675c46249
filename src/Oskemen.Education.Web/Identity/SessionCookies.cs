using Microsoft.AspNetCore.Authentication.Cookies;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Hides the session's cookie from actions that begin a session. The framework would otherwise go on with the key that came
/// with the request, and somebody may have planted it there.
/// </summary>
public sealed class SessionCookies : ICookieManager
{
    // As the framework names it in the cookie.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        BeginsSession(context) ? null : _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);

    /// <summary>The session whose cookie the new one replaces: nobody could end it from this browser any more.</summary>
    public string? ReplacedSession(CookieSigningInContext signIn) =>
        BeginsSession(signIn.HttpContext) && _cookies.GetRequestCookie(signIn.HttpContext, signIn.Options.Cookie.Name!) is { Length: > 0 } cookie
            ? signIn.Options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(KeyClaim)?.Value
            : null;

    private static bool BeginsSession(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<BeginsSessionAttribute>() is not null;
}
