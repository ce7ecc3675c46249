using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>What was sent, as its sender may send it again.</summary>
/// <param name="Path">Where it was sent to.</param>
/// <param name="Page">The page it was typed on; null when the browser did not say.</param>
/// <param name="Token">The anti-forgery token that the form carried.</param>
/// <param name="Fields">Every field, the token among them.</param>
/// <param name="SentAt">When it came, UTC.</param>
public sealed record KeptFormContent(
    string Path, string? Page, string Token, IReadOnlyList<KeyValuePair<string, string>> Fields, DateTimeOffset SentAt);

/// <summary>
/// Keeps a form whose session ended while it was being filled in. Its own anti-forgery token says later whose it was: only who
/// opened the page, in the same browser, finds it again.
/// </summary>
public sealed class KeptForms(
    PortalDbContext db,
    IDataProtectionProvider protection,
    IAntiforgery antiforgery,
    IOptions<AntiforgeryOptions> antiforgeryOptions,
    ITempDataDictionaryFactory tempData,
    TimeProvider clock)
{
    /// <summary>A month of two hundred lines with a note each is shorter.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Forms that may wait at once: nobody has to sign in to leave one.</summary>
    public const int Most = 1000;

    public const string TokenField = "__RequestVerificationToken";

    private readonly IDataProtector _protector = protection.CreateProtector("Oskemen.Education.KeptForms");

    /// <summary>The page to go on with after sign-in: the kept form, or else the page that was asked for.</summary>
    public async Task<string> LeadBackAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return $"{request.PathBase}{request.Path}{request.QueryString}";
        }

        if (await KeepAsync(request) is not { } id)
        {
            return PageOf(request) ?? Links.Desk;
        }

        // The sign-in page says so.
        var messages = tempData.GetTempData(request.HttpContext);
        messages["Message"] = Strings.Kept_SignIn;
        messages.Save();
        return Links.KeptForm(id);
    }

    /// <summary>The form, when it was opened by the person now signed in.</summary>
    public async Task<KeptFormContent?> FindOwnAsync(HttpContext context, Guid id)
    {
        if (await db.FindKeptFormAsync(id, clock.GetUtcNow(), context.RequestAborted) is not { } form)
        {
            return null;
        }

        var content = JsonSerializer.Deserialize<KeptFormContent>(_protector.Unprotect(form.Content))!;
        return await IsOpenedByAsync(context, content.Token) ? content : null;
    }

    private async Task<bool> IsOpenedByAsync(HttpContext context, string token)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            // Checked by now, as with every form: it remains to be seen that it is this one.
            return context.Request.Form[TokenField] == token;
        }

        context.Request.Headers["RequestVerificationToken"] = token;
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    public Task ForgetAsync(Guid id, CancellationToken cancellationToken) => db.ForgetFormAsync(id, cancellationToken);

    private async Task<Guid?> KeepAsync(HttpRequest request)
    {
        // Passwords are typed again, files chosen again, and without the cookie of its token nobody could be told to be its sender.
        if (!request.Cookies.ContainsKey(antiforgeryOptions.Value.Cookie.Name!)
            || request.ContentLength is null or > MostBytes
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "application/x-www-form-urlencoded"
            || request.Path.Value!.Contains("/account/", StringComparison.Ordinal)
            || await ReadAsync(request) is not { } form
            || form[TokenField] is not [{ Length: > 0 } token])
        {
            return null;
        }

        var fields = form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))).ToList();
        var now = clock.GetUtcNow();
        var content = new KeptFormContent($"{request.PathBase}{request.Path}{request.QueryString}", PageOf(request), token, fields, now);
        var kept = new KeptForm { KeptAt = now, Content = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)) };
        return await db.KeepFormAsync(kept, Most, request.HttpContext.RequestAborted) ? kept.Id : null;
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The page of ours that the form stood on.</summary>
    public static string? PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
        && page.Scheme == request.Scheme && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : null;
}
