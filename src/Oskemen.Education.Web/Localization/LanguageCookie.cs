namespace Oskemen.Education.Web.Localization;

/// <summary>Remembers the language last read, for addresses that carry none.</summary>
public sealed class LanguageCookie(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var name = RequestLanguage.CookieName(context);
        if (context.LanguageOfPath() is { } language && context.Request.Cookies[name] != language)
        {
            context.Response.Cookies.Append(name, language, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                Secure = context.Request.IsHttps || name != RequestLanguage.PlainCookieName,
                SameSite = SameSiteMode.Lax,
            });
        }

        return next(context);
    }
}
