using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.Authenticator;

/// <summary>The second factor of the person signed in: set up, turned off, new recovery codes.</summary>
[OpenBeforeSecondFactor]
[Route(Links.Root + "/account/second-factor")]
public sealed class AuthenticatorController(
    UserManager<PortalUser> users,
    SignInManager<PortalUser> signIn,
    SecondFactorChanges changes,
    CandidateKeys candidates,
    SignInSettings settings,
    TimeProvider clock) : Controller
{
    /// <summary>Who was sent here by the sign-in has just typed the password.</summary>
    private bool IsDue => User.HasClaim(claim => claim.Type == PortalClaims.SecondFactorDue);

    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp() =>
        await UserAsync() is var user && user.TwoFactorEnabled ? Redirect(Links.Account()) : View("SetUp", Page(user));

    [HttpPost("set-up")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SetUp(AuthenticatorForm form)
    {
        var user = await UserAsync();
        if (user.TwoFactorEnabled)
        {
            return Redirect(Links.Account());
        }

        var key = candidates.Open(user.Id, form.Candidate);
        if (key is null)
        {
            ModelState.AddModelError("", Strings.SetUp_KeyExpired);
        }
        else if (await IsPasswordAsync(user, form, isAsked: !IsDue)
            && await changes.TurnOnAsync(user, key, Digits(form.Code)) is { } recoveryCodes)
        {
            return View("RecoveryCodes", recoveryCodes);
        }
        else if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), form.Code is { Length: > 0 } ? Strings.SecondFactor_CodeRefused : Strings.SecondFactor_CodeRequired);
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, View("SetUp", Page(user, key)));
    }

    [HttpGet("change")]
    public async Task<IActionResult> Change()
    {
        var user = await UserAsync();
        return user.TwoFactorEnabled ? View("Change", await ChangePageAsync(user)) : Redirect(Links.Account("second-factor/set-up"));
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    [HttpPost("recovery-codes")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> RecoveryCodes(AuthenticatorForm form)
    {
        var user = await UserAsync();
        return await IsConfirmedAsync(user, form)
            ? View("RecoveryCodes", await changes.MakeRecoveryCodesAsync(user))
            : this.WithStatus(StatusCodes.Status400BadRequest, View("Change", await ChangePageAsync(user)));
    }

    [HttpPost("off")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> TurnOff(AuthenticatorForm form)
    {
        var user = await UserAsync();
        var page = await ChangePageAsync(user);
        if (page.IsRequired)
        {
            ModelState.AddModelError("", Strings.SecondFactor_Required);
        }

        if (!await IsConfirmedAsync(user, form))
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Change", page));
        }

        await changes.TurnOffAsync(user);
        this.Tell(Strings.SecondFactor_TurnedOff);
        return Redirect(Links.Account());
    }

    /// <summary>Password and code once more: the browser may have been left open.</summary>
    private async Task<bool> IsConfirmedAsync(PortalUser user, AuthenticatorForm form)
    {
        if (await IsPasswordAsync(user, form) && user.TwoFactorEnabled
            && !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Digits(form.Code)))
        {
            await users.AccessFailedAsync(user);
            ModelState.AddModelError(nameof(form.Code), Strings.SecondFactor_CodeRefused);
        }

        return ModelState.IsValid;
    }

    /// <summary>Demonstration accounts have none.</summary>
    private async Task<bool> IsPasswordAsync(PortalUser user, AuthenticatorForm form, bool isAsked = true)
    {
        if (!isAsked || user.PasswordHash is null
            || (await signIn.CheckPasswordSignInAsync(user, form.Password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            return true;
        }

        ModelState.AddModelError(nameof(form.Password), Strings.Password_Wrong);
        return false;
    }

    private static string Digits(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal);

    private async Task<PortalUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a session is gone.");

    /// <summary>A key that was refused with a wrong code is already in the app, and stays.</summary>
    private SetUpPage Page(PortalUser user, string? key = null)
    {
        key ??= users.GenerateNewAuthenticatorKey();
        var candidate = candidates.Seal(user.Id, key, clock.GetUtcNow() + CandidateKeys.Lifetime);
        return SetUpPage.Of(key, candidate, user.UserName!, IsDue, asksPassword: !IsDue && user.PasswordHash is not null);
    }

    private async Task<ChangePage> ChangePageAsync(PortalUser user) => new(
        settings.RequireSecondFactor && User.Roles().Any(Domain.Accounts.Permissions.NeedsSecondFactor),
        await users.CountRecoveryCodesAsync(user),
        user.PasswordHash is not null);
}
