using Microsoft.AspNetCore.Mvc;

namespace Oskemen.Education.Web.Features;

public static class ControllerExtensions
{
    /// <summary>404 with a page that says what is not there and where to go.</summary>
    public static ViewResult Missing(this Controller controller, string message) =>
        WithStatus(controller, StatusCodes.Status404NotFound, controller.View("Missing", message));

    /// <summary>A page with another status than 200.</summary>
    public static ViewResult WithStatus(this Controller controller, int status, ViewResult view)
    {
        ArgumentNullException.ThrowIfNull(controller);
        view.StatusCode = status;
        return view;
    }

    /// <summary>A message for the page that the answer redirects to.</summary>
    public static void Tell(this Controller controller, string message) => controller.TempData["Message"] = message;
}
