using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Oskemen.Education.Web.Startup;

/// <summary>How long a browser keeps styles, scripts and fonts without asking again.</summary>
public static class AssetCaching
{
    private static readonly string ForGood = new CacheControlHeaderValue
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    }.ToString();

    private static readonly string ForAWeek = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(7) }.ToString();

    /// <summary>
    /// An address with a version names one content for good. Fonts are named by their style sheet without one, and change with
    /// a package at most. Whatever else is static is asked for again each time.
    /// </summary>
    public static void UseAssetCaching(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Environment.IsDevelopment() && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null && Kept(context.Request) is { } kept)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    context.Response.Headers.CacheControl = kept;
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private static string? Kept(HttpRequest request) =>
        request.Query.ContainsKey("v") ? ForGood
        : request.Path.StartsWithSegments("/lib/fonts") ? ForAWeek
        : null;
}
