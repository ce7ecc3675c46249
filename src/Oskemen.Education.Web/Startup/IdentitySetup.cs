using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Startup;

public static class IdentitySetup
{
    /// <summary>OWASP's figure for PBKDF2 with SHA-512.</summary>
    public const int HashIterations = 210_000;

    public static void AddPortalIdentity(this WebApplicationBuilder builder)
    {
        // Keys live in the database, so that two instances read each other's cookies.
        builder.Services.AddDataProtection().SetApplicationName("Oskemen.Education").PersistKeysToDbContext<PortalDbContext>();
        builder.Services.AddSingleton(services =>
            services.GetRequiredService<IConfiguration>().GetSection("SignIn").Get<SignInSettings>() ?? new SignInSettings());
        builder.Services.AddIdentity<PortalUser, IdentityRole<Guid>>(options =>
            {
                options.Password.RequiredLength = GuessablePasswords.MinLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddUserStore<PortalUserStore>()
            .AddSignInManager<PortalSignInManager>()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddErrorDescriber<PortalErrors>()
            .AddTokenProvider<Authenticator>(TokenOptions.DefaultAuthenticatorProvider);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        builder.Services.AddSingleton<PasswordTurns>();
        builder.Services.AddSingleton<SessionStore>();
        builder.AddCookies();
        builder.Services.AddMemoryCache();
        builder.Services.AddOptions<MemoryCacheOptions>().Configure<TimeProvider>((options, clock) => options.Clock = new SteadyClock(clock));
        builder.Services.AddScoped<SignInRecord>();
        builder.Services.AddScoped<SecondFactorChanges>();
        builder.Services.AddSingleton<CandidateKeys>();
        builder.Services.AddScoped<KeptForms>();
        builder.Services.AddScoped<DemoAccounts>();
        builder.Services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddCookies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SecurityStampValidatorOptions>()
            .Configure<SignInSettings>((options, settings) => options.ValidationInterval = settings.RolesEvery);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionStore, SignInSettings, TimeProvider>((options, sessions, settings, clock) =>
            {
                Protect(options.Cookie, "portal", builder.Environment);
                options.SessionStore = sessions;
                var cookies = new SessionCookies();
                options.CookieManager = cookies;
                options.ExpireTimeSpan = settings.IdleLimit;
                options.SlidingExpiration = true;
                var validate = options.Events.OnValidatePrincipal;
                options.Events.OnValidatePrincipal = context =>
                {
                    // From a clock that was set wrong: by it the account would not be looked at until that time has come.
                    var (now, ticket) = (clock.GetUtcNow(), context.Properties);
                    if (ticket.IssuedUtc > now + SessionStore.ClockTolerance)
                    {
                        ticket.IssuedUtc = now - settings.RolesEvery - TimeSpan.FromSeconds(1);
                        ticket.ExpiresUtc = ticket.IssuedUtc + settings.IdleLimit;
                    }

                    return validate(context);
                };
                options.Events.OnSigningIn = async context =>
                {
                    if (cookies.ReplacedSession(context) is { } replaced)
                    {
                        await sessions.RemoveAsync(replaced);
                    }
                };
                options.Events.OnRedirectToLogin = async context =>
                {
                    var returnUrl = await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().LeadBackAsync(context.Request);
                    context.Response.Redirect($"/{context.HttpContext.Language()}/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
                };
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            });

        // Between the password and the code.
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
            Protect(options.Cookie, "second-factor", builder.Environment));
    }

    private static void Protect(CookieBuilder cookie, string name, IWebHostEnvironment environment)
    {
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
    }
}
