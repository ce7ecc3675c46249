using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.Account;

[AllowAnonymous]
[Route(Links.Root + "/account")]
public sealed class AccountController(SignInManager<PortalUser> signIn, SignInRecord record, IWebHostEnvironment environment) : Controller
{
    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) =>
        User.Identity?.IsAuthenticated == true ? GoOn(returnUrl) : Page(new SignInForm { ReturnUrl = returnUrl });

    [HttpPost("sign-in")]
    [BeginsSession]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        if (ModelState.IsValid)
        {
            var result = await signIn.PasswordSignInAsync(form.UserName!, form.Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                await record.SignedInAsync(form.UserName!, "password");
                return GoOn(form.ReturnUrl);
            }

            if (result.RequiresTwoFactor)
            {
                return Redirect(Links.Account("second-factor") + QueryString.Create("returnUrl", form.ReturnUrl ?? ""));
            }

            // One message whatever was wrong: whether an account exists is nobody's business.
            await record.RefusedAsync(form.UserName!, result);
            ModelState.AddModelError(nameof(form.UserName), Strings.Account_SignInFailed);
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, Page(form));
    }

    /// <summary>Signs in as the demonstration account of a role. Not there outside Development.</summary>
    [HttpPost("demo-sign-in")]
    [BeginsSession]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> DemoSignIn(string? role, string? returnUrl, [FromServices] DemoAccounts accounts)
    {
        if (!environment.IsDevelopment() || !DemoAccounts.ByKey.TryGetValue(role ?? "", out var known))
        {
            return NotFound();
        }

        var user = await accounts.FindOrCreateAsync(known);
        await signIn.SignInAsync(user, isPersistent: false);
        await record.SignedInAsync(user.UserName!, "demonstration");
        return GoOn(returnUrl);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> SignOutOfPortal()
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            await record.SignedOutAsync(User);
        }

        await signIn.SignOutAsync();
        return Redirect(Links.SignIn);
    }

    private ViewResult Page(SignInForm form) => View("SignIn", new SignInPage(form, environment.IsDevelopment() ? DemoAccounts.ByKey : null));

    private RedirectResult GoOn(string? returnUrl) => Redirect(Url.LocalOr(returnUrl, Links.Desk));
}
