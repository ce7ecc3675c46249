namespace Oskemen.Education.Web.Mail;

/// <summary>How the connection to the mail server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine.</summary>
    None,

    /// <summary>Begun in the clear, then encrypted; refused where the server cannot.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}

/// <summary>Section <c>Mail</c> of the settings.</summary>
public sealed record MailOptions
{
    /// <summary>Name of the mail server; nothing is sent while it is empty.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>The address mail is sent from.</summary>
    public string? From { get; init; }

    /// <summary>How long one mail may take, connection included.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);
}
