using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Oskemen.Education.Web.Features.SecondFactor;

/// <summary>The second step of signing in: a code of the app, or one of the recovery codes.</summary>
[AllowAnonymous]
[Route(Links.Root + "/account")]
public sealed class SecondFactorController(SignInManager<PortalUser> signIn, UserManager<PortalUser> users, SignInRecord record) : Controller
{
    [HttpGet("second-factor")]
    public Task<IActionResult> Code(string? returnUrl) => PageAsync("Code", new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("second-factor")]
    [BeginsSession]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> Code(CodeForm form) => TryAsync("Code", form, async (_, code) =>
        await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false));

    [HttpGet("recovery-code")]
    public Task<IActionResult> Recovery(string? returnUrl) => PageAsync("Recovery", new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("recovery-code")]
    [BeginsSession]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> Recovery(CodeForm form) => TryAsync("Recovery", form, async (user, code) =>
    {
        // The framework asks none of this of a recovery code.
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            return SignInResult.Failed;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return result;
        }

        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user) ? SignInResult.LockedOut : SignInResult.Failed;
    });

    private async Task<IActionResult> TryAsync(string view, CodeForm form, Func<PortalUser, string, Task<SignInResult>> tryCode)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return Redirect(Links.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(view, form));
        }

        var result = await tryCode(user, form.Code!.Replace(" ", "", StringComparison.Ordinal));
        if (result.Succeeded)
        {
            await record.SignedInAsync(user.UserName!, view == "Code" ? "code" : "recovery code");
            return Redirect(Url.LocalOr(form.ReturnUrl, Links.Desk));
        }

        await record.RefusedAsync(user.UserName!, result);
        ModelState.AddModelError(nameof(form.Code), Strings.SecondFactor_CodeRefused);
        return this.WithStatus(StatusCodes.Status400BadRequest, View(view, form));
    }

    /// <summary>Without the password before it the step is not there.</summary>
    private async Task<IActionResult> PageAsync(string view, CodeForm form) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(Links.SignIn) : View(view, form);
}
