using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.WebEncoders;
using Oskemen.Education.Web.Features;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Startup;

public static class MvcSetup
{
    public static void AddPortalMvc(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpContextAccessor();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures.Kk);
            options.SupportedCultures = [.. Cultures.All];
            options.SupportedUICultures = [.. Cultures.All];
            options.RequestCultureProviders = [new RequestLanguage()];
        });
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = builder.Environment.IsDevelopment() ? "forms" : "__Host-forms";
            options.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = builder.Environment.IsDevelopment() ? "message" : "__Host-message";
            options.Cookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        // Pages are UTF-8: a Kazakh letter is two bytes of it, and seven where it is escaped.
        builder.Services.Configure<WebEncoderOptions>(options =>
        {
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Cyrillic);
            options.TextEncoderSettings.AllowCharacters('–', '—', '…', '−', '№');
        });
        builder.Services.AddControllersWithViews(options =>
            {
                // The instance keeps its place after the limits on what may be read; added by type it would come first and read the form.
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add(new RefuseAboveAttribute(RefuseAboveAttribute.FormBytes));
                options.Filters.Add(new ReadForms());
                options.Filters.Add(new FilesOnRecord());
                options.Filters.Add(new RefusedFormsOnRecord());
                // The address says which row is meant; a field of the form must not say otherwise.
                options.ValueProviderFactories.RemoveType<RouteValueProviderFactory>();
                options.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
                options.ModelBinderProviders.Insert(0, new MoneyBinderProvider());
                ModelMessages.Localize(options.ModelBindingMessageProvider);
            })
            .AddRazorOptions(options =>
            {
                options.ViewLocationFormats.Clear();
                options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });
    }
}
