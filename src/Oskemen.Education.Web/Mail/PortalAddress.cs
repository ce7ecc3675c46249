namespace Oskemen.Education.Web.Mail;

/// <summary>Where the portal is reached from outside, for links in mails: <c>Portal:Address</c>, or else where this request came to.</summary>
public sealed class PortalAddress(IConfiguration configuration, IHttpContextAccessor requests)
{
    /// <summary>An address of the portal in full.</summary>
    /// <param name="path">What <c>Links</c> gives, with the slash in front.</param>
    public string Of(string path)
    {
        if (configuration["Portal:Address"] is { Length: > 0 } address)
        {
            return address.TrimEnd('/') + path;
        }

        var request = requests.HttpContext?.Request ?? throw new InvalidOperationException("Portal:Address is not set.");
        return $"{request.Scheme}://{request.Host}{path}";
    }
}
