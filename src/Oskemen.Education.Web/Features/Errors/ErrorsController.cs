using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Errors;

/// <summary>The pages that stand in for an answer that failed. They say what to do next and show nothing of the inside.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    // It answers the forms that were refused as well.
    [RefuseAbove(long.MaxValue)]
    [Route("/error/{status:range(400,599)}")]
    public IActionResult Show()
    {
        // Not a parameter: binding one reads the form, and a form that cannot be read may be what failed.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var problem = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (DatabaseErrors.IsUnreachable(problem))
        {
            status = StatusCodes.Status503ServiceUnavailable;
        }
        else if (DiskErrors.IsFull(problem))
        {
            status = StatusCodes.Status507InsufficientStorage;
        }

        Response.StatusCode = status;
        return View("Error", ErrorPage.Of(status, HttpContext.TraceIdentifier));
    }
}

/// <summary>What an error page says.</summary>
public sealed record ErrorPage(string Title, string Text, string? Reference = null)
{
    public static ErrorPage Of(int status, string reference) => status switch
    {
        StatusCodes.Status400BadRequest => new(Strings.Error_BadRequestTitle, Strings.Error_BadRequest),
        StatusCodes.Status403Forbidden => new(Strings.Error_ForbiddenTitle, Strings.Error_Forbidden),
        StatusCodes.Status404NotFound => new(Strings.Error_NotFoundTitle, Strings.Error_NotFound),
        StatusCodes.Status413PayloadTooLarge => new(Strings.Error_TooLargeTitle, Strings.Error_TooLarge),
        StatusCodes.Status429TooManyRequests => new(Strings.Error_TooManyTitle, Strings.Error_TooMany),
        StatusCodes.Status503ServiceUnavailable => new(Strings.Error_UnavailableTitle, Strings.Error_Unavailable),
        StatusCodes.Status507InsufficientStorage => new(Strings.Error_NoRoomTitle, Strings.Error_NoRoom),
        < StatusCodes.Status500InternalServerError => new(Strings.Error_BadRequestTitle, Strings.Error_BadRequest),
        _ => new(Strings.Error_FailedTitle, Strings.Error_Failed, reference),
    };
}
