using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// How often one address may try a password, a code or an invitation. Generous, because an office shares one address and
/// everybody signs in on the same morning; an account is guarded by its own lockout besides.
/// </summary>
public static class RateLimits
{
    /// <summary>Passwords and codes of the second factor: <c>RateLimits:SignInPerMinute</c>.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>Links of invitations: <c>RateLimits:InvitationsPerMinute</c>.</summary>
    public const string Invitation = nameof(Invitation);

    private const int BytesOfNetwork = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddPortalRateLimits(this WebApplicationBuilder builder) => builder.Services.AddSingleton<RefusedTriesOnRecord>().AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await context.HttpContext.RequestServices.GetRequiredService<RefusedTriesOnRecord>().RecordAsync(context.HttpContext);
        };
        options.AddPolicy(SignIn, context => PerAddress(context, Permits(context, "RateLimits:SignInPerMinute", 600)));
        options.AddPolicy(Invitation, context => PerAddress(context, Permits(context, "RateLimits:InvitationsPerMinute", 60)));
    });

    internal static RateLimitPartition<string> PerAddress(HttpContext context, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
        });

    private static int Permits(HttpContext context, string setting, int otherwise) =>
        context.RequestServices.GetRequiredService<IConfiguration>().GetValue(setting, otherwise);

    /// <summary>Who has one address of version 6 has all of its network, and counts once.</summary>
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, BytesOfNetwork),
        _ => address.ToString(),
    };
}
