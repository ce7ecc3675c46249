using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.KeptForms;

/// <summary>What was sent after the session had ended: send it now, or drop it.</summary>
[Route(Links.Root + "/kept-forms/{id:guid}")]
public sealed class KeptFormsController(Identity.KeptForms forms) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id) =>
        await forms.FindOwnAsync(HttpContext, id) is { } form ? View("KeptForm", new KeptFormPage(id, form)) : this.Missing(Strings.Kept_Gone);

    /// <summary>Forgets the form and lets the browser send the same fields to where they belong.</summary>
    [HttpPost("send")]
    public async Task<IActionResult> Send(Guid id, CancellationToken cancellationToken)
    {
        if (await forms.FindOwnAsync(HttpContext, id) is not { } form)
        {
            return this.Missing(Strings.Kept_Gone);
        }

        await forms.ForgetAsync(id, cancellationToken);
        return RedirectPreserveMethod(form.Path);
    }

    [HttpPost("discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellationToken)
    {
        if (await forms.FindOwnAsync(HttpContext, id) is not { } form)
        {
            return this.Missing(Strings.Kept_Gone);
        }

        await forms.ForgetAsync(id, cancellationToken);
        this.Tell(Strings.Kept_Discarded);
        return Redirect(form.Page ?? Links.Desk);
    }
}

public sealed record KeptFormPage(Guid Id, KeptFormContent Form)
{
    /// <summary>How many fields hold something that a person may have typed.</summary>
    public int Filled => Form.Fields.Count(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal) && pair.Value.Length > 0);
}
