using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Oskemen.Education.Web.Mail;

/// <summary>What became of a mail.</summary>
public enum MailResult
{
    Sent,

    /// <summary>No mail server is configured, or the person has no address.</summary>
    NotConfigured,

    /// <summary>The mail server did not answer, or not in time.</summary>
    Unreachable,

    /// <summary>The mail server, or what leads to it, refused: the sender, the recipient, the password or the certificate.</summary>
    Refused,
}

/// <summary>Sends plain-text mail. Says what went wrong instead of failing: a lost mail must not lose what it tells of.</summary>
public sealed partial class MailSender(MailOptions options, ILogger<MailSender> logger)
{
    public async Task<MailResult> SendAsync(string name, string? address, string subject, string text, CancellationToken cancellationToken = default)
    {
        if (!options.IsConfigured || string.IsNullOrWhiteSpace(address))
        {
            return MailResult.NotConfigured;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            using var message = Compose(name, address, subject, text);
            await DeliverAsync(message, limit.Token);
            return MailResult.Sent;
        }
        catch (Exception problem) when (problem is SocketException or IOException or ServiceNotConnectedException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogUnreachable(options.Host!, problem.Message);
            return MailResult.Unreachable;
        }
        catch (Exception problem) when (problem is CommandException or ProtocolException or System.Security.Authentication.AuthenticationException or SslHandshakeException
            or MailKit.Security.AuthenticationException or NotSupportedException or ParseException)
        {
            LogRefused(options.Host!, problem.Message);
            return MailResult.Refused;
        }
    }

    private async Task DeliverAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        var security = options.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(options.Host!, options.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(options.UserName))
        {
            await client.AuthenticateAsync(options.UserName, options.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Compose(string name, string address, string subject, string text)
    {
        // Forms refuse line breaks already; a header never holds one whatever a row says.
        if (new[] { name, address, subject }.Any(part => part.Any(char.IsControl)))
        {
            throw new ParseException("A header cannot hold control characters.", 0, 0);
        }

        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(options.From ?? ""));
        var recipient = MailboxAddress.Parse(address);
        recipient.Name = name;
        message.To.Add(recipient);
        return message;
    }

    [LoggerMessage(LogLevel.Warning, "The mail server {Host} cannot be reached: {Problem}")]
    private partial void LogUnreachable(string host, string problem);

    [LoggerMessage(LogLevel.Warning, "The mail server {Host} refused a mail: {Problem}")]
    private partial void LogRefused(string host, string problem);
}
