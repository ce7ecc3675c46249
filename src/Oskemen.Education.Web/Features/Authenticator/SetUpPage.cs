using Oskemen.Education.Web.Localization;
using QRCoder;

namespace Oskemen.Education.Web.Features.Authenticator;

public sealed class AuthenticatorForm
{
    public string? Password { get; init; }

    public string? Code { get; init; }

    /// <summary>The key that is being set up, sealed.</summary>
    public string? Candidate { get; init; }
}

/// <param name="Key">The key in groups of four, to type where no camera is at hand.</param>
/// <param name="QrCode">The same as a picture for the app's camera, as an address of data.</param>
/// <param name="Candidate">The same, sealed for the form.</param>
/// <param name="IsDue">Nothing else opens before it is done.</param>
/// <param name="AsksPassword">The browser may have been left open.</param>
public sealed record SetUpPage(string Key, string QrCode, string Candidate, bool IsDue, bool AsksPassword)
{
    private const int GroupOf = 4;
    private const int PixelsPerModule = 5;

    public static SetUpPage Of(string key, string candidate, string userName, bool isDue, bool asksPassword)
    {
        var issuer = Uri.EscapeDataString(Strings.App_Name);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={issuer}&digits=6&period=30";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        var svg = picture.GetGraphic(PixelsPerModule);
        return new SetUpPage(
            string.Join(' ', key.Chunk(GroupOf).Select(group => new string(group))),
            "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg)),
            candidate,
            isDue,
            asksPassword);
    }
}

/// <param name="IsRequired">The role wants it; it cannot be turned off.</param>
/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
/// <param name="HasPassword">Demonstration accounts have none.</param>
public sealed record ChangePage(bool IsRequired, int CodesLeft, bool HasPassword);
