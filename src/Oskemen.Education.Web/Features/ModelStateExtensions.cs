using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Oskemen.Education.Web.Features;

internal static class ModelStateExtensions
{
    /// <summary>Tells at a field what is wrong, once.</summary>
    public static void Require(this ModelStateDictionary state, bool holds, string field, string message)
    {
        if (!holds && state[field] is not { Errors.Count: > 0 })
        {
            state.AddModelError(field, message);
        }
    }
}
