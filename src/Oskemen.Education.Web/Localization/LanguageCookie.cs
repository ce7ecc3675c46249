namespace Oskemen.Education.Web.Localization;

/// <summary>Remembers the language last read, for addresses that carry none.</summary>
public sealed class LanguageCookie(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.LanguageOfPath() is { } language && context.Request.Cookies[RequestLanguage.CookieName] != language)
        {
            context.Response.Cookies.Append(RequestLanguage.CookieName, language, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
            });
        }

        return next(context);
    }
}
