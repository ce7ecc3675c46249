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
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SecondFactorChanges changes, SignInSettings settings) : Controller
{
    [HttpGet("set-up")]
    public async Task<IActionResult> SetUp() =>
        await UserAsync() is var user && user.TwoFactorEnabled ? Redirect(Links.Account()) : View("SetUp", await PageAsync(user));

    [HttpPost("set-up")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SetUp(AuthenticatorForm form)
    {
        var user = await UserAsync();
        if (user.TwoFactorEnabled)
        {
            return Redirect(Links.Account());
        }

        if (form.Code is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(form.Code), Strings.SecondFactor_CodeRequired);
        }
        else if (!await IsCodeAsync(user, form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), Strings.SecondFactor_CodeRefused);
        }

        return ModelState.IsValid
            ? View("RecoveryCodes", await changes.TurnOnAsync(user))
            : this.WithStatus(StatusCodes.Status400BadRequest, View("SetUp", await PageAsync(user)));
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
        if (user.PasswordHash is not null && !(await signIn.CheckPasswordSignInAsync(user, form.Password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.Password), Strings.Password_Wrong);
        }
        else if (user.TwoFactorEnabled && !await IsCodeAsync(user, form.Code ?? ""))
        {
            await users.AccessFailedAsync(user);
            ModelState.AddModelError(nameof(form.Code), Strings.SecondFactor_CodeRefused);
        }

        return ModelState.IsValid;
    }

    private async Task<bool> IsCodeAsync(PortalUser user, string code) =>
        await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal));

    private async Task<PortalUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a session is gone.");

    private async Task<SetUpPage> PageAsync(PortalUser user) =>
        SetUpPage.Of(await changes.KeyOfAsync(user), user.UserName!, User.HasClaim(claim => claim.Type == PortalClaims.SecondFactorDue));

    private async Task<ChangePage> ChangePageAsync(PortalUser user) => new(
        settings.RequireSecondFactor && User.Roles().Any(Domain.Accounts.Permissions.NeedsSecondFactor),
        await users.CountRecoveryCodesAsync(user),
        user.PasswordHash is not null);
}
