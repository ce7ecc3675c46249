using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Oskemen.Education.Web.Localization;

/// <summary>The language of a request: the first part of its path, or else the one last chosen, or Kazakh.</summary>
public sealed class RequestLanguage : RequestCultureProvider
{
    /// <summary>Name of the cookie in Development.</summary>
    public const string PlainCookieName = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(httpContext.Language()));

    /// <summary>As with the other cookies: outside Development one of this host over https alone.</summary>
    public static string CookieName(HttpContext context) =>
        context.RequestServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment() ? PlainCookieName : $"__Host-{PlainCookieName}";
}

public static class RequestLanguageExtensions
{
    /// <summary><c>kk</c> or <c>ru</c>.</summary>
    public static string Language(this HttpContext context) =>
        context.LanguageOfPath() ?? Cultures.Find(context.Request.Cookies[RequestLanguage.CookieName(context)])?.Name ?? Cultures.Kk.Name;

    /// <summary>The language that leads the path, if one does.</summary>
    public static string? LanguageOfPath(this HttpContext context) => LanguageOf(context.Request.Path.Value);

    /// <summary>The address of this page in another language.</summary>
    public static string PathIn(this HttpContext context, string language)
    {
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed?.OriginalPath ?? context.Request.Path.Value ?? "/";
        var rest = LanguageOf(path) is { } current ? path[(current.Length + 1)..] : "";
        return $"/{language}{rest}{failed?.OriginalQueryString ?? context.Request.QueryString.Value}";
    }

    private static string? LanguageOf(string? path) => Cultures.Find(path?.Split('/', 3).ElementAtOrDefault(1))?.Name;
}
