using System.Globalization;

namespace Oskemen.Education.Web.Features.OrganisationNetwork;

/// <summary>Differences as people write them.</summary>
public static class NetworkWords
{
    /// <summary>+2, 0, −3.</summary>
    public static string Difference(int number) => number switch
    {
        > 0 => $"+{number.ToString(CultureInfo.CurrentCulture)}",
        < 0 => $"−{(-number).ToString(CultureInfo.CurrentCulture)}",
        _ => "0",
    };
}
