using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace Oskemen.Education.Web.Features;

/// <summary>Where somebody wanted to go, as a field of a form says it.</summary>
internal static partial class LocalAddress
{
    /// <summary><paramref name="wanted"/> as it may stand in a header, where it is a page of the portal; <paramref name="otherwise"/> where it is not.</summary>
    public static string LocalOr(this IUrlHelper url, string? wanted, string otherwise) =>
        url.IsLocalUrl(wanted) ? BeyondAscii().Replace(wanted, letters => Uri.EscapeDataString(letters.Value)) : otherwise;

    [GeneratedRegex("[^!-~]+")]
    private static partial Regex BeyondAscii();
}
