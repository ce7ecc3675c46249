using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Identity;

/// <summary>What somebody opens data of children for: said once, kept until the browser is closed, recorded with every read.</summary>
public static class StatedPurpose
{
    private const string PlainCookieName = "purpose";

    /// <summary>What was said; null when nothing was.</summary>
    public static AccessPurpose? Purpose(this HttpContext context) =>
        Enum.TryParse<AccessPurpose>(context.Request.Cookies[CookieName(context)], out var purpose) && Enum.IsDefined(purpose) ? purpose : null;

    /// <summary>Keeps what was said.</summary>
    public static void State(this HttpContext context, AccessPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = CookieName(context);
        context.Response.Cookies.Append(name, purpose.ToString(), new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps || name != PlainCookieName,
            SameSite = SameSiteMode.Strict,
        });
    }

    /// <summary>As with the other cookies: outside Development one of this host over https alone.</summary>
    private static string CookieName(HttpContext context) =>
        context.RequestServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment() ? PlainCookieName : $"__Host-{PlainCookieName}";
}
