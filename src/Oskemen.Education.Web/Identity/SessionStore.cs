using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Sessions live in the database and can be ended there; the cookie holds a random key and nothing else. An instance remembers
/// a session for a few seconds, so that a page does not cost a query for it.
/// </summary>
public sealed class SessionStore(
    IServiceScopeFactory scopes, IMemoryCache memory, IHttpContextAccessor requests, SignInSettings settings, TimeProvider clock) : ITicketStore
{
    /// <summary>Under this name a ticket knows its own session.</summary>
    public const string SessionItem = "session";

    private const int KeyBytes = 32;

    /// <summary>How far the clocks of two instances may be apart. What lies further ahead is from a clock that was set wrong.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = clock.GetUtcNow();
        var id = Guid.NewGuid();
        ticket.Properties.Items[SessionItem] = id.ToString();
        var request = requests.HttpContext?.Request;
        var session = new Session
        {
            Id = id,
            KeyHash = HashOf(key),
            UserId = ticket.Principal.Id(),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + settings.IdleLimit,
            Address = request?.HttpContext.Connection.RemoteIpAddress?.ToString(),
            Browser = Cut(request?.Headers[HeaderNames.UserAgent].ToString()),
        };

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Sessions.Where(old => old.ExpiresAt < now).ExecuteDeleteAsync();
        db.Add(session);
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>
    /// When the database does not take it, the session is as long as it was: an answer is on its way, and another one will
    /// lengthen it.
    /// </summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = HashOf(key);
        var now = clock.GetUtcNow();
        var content = TicketSerializer.Default.Serialize(ticket);
        var until = now + settings.IdleLimit;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Sessions
                .Where(session => session.KeyHash == hash && session.UserId == ticket.Principal.Id())
                .ExecuteUpdateAsync(session => session
                    .SetProperty(s => s.Ticket, content).SetProperty(s => s.LastSeenAt, now).SetProperty(s => s.ExpiresAt, until));
        }
        catch (Exception problem) when (DatabaseErrors.IsUnreachable(problem) || DiskErrors.IsFull(problem))
        {
            return;
        }

        Forget(hash);
    }

    /// <summary>When the database does not answer, nobody is signed in and <see cref="SessionsGate"/> says why.</summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        try
        {
            return await FindAsync(key);
        }
        catch (Exception problem) when (requests.HttpContext is { } context && DatabaseErrors.IsUnreachable(problem))
        {
            context.Items[SessionsGate.Problem] = problem;
            return null;
        }
    }

    private async Task<AuthenticationTicket?> FindAsync(string key)
    {
        var hash = HashOf(key);
        var content = await memory.GetOrCreateAsync(MemoryKey(hash), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = settings.SessionMemory;
            var now = clock.GetUtcNow();
            var (oldest, newest) = (now - settings.LongestSession, now + ClockTolerance);
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Sessions
                .Where(session => session.KeyHash == hash && session.ExpiresAt > now && session.StartedAt > oldest && session.StartedAt < newest)
                .Select(session => session.Ticket)
                .SingleOrDefaultAsync();
        });
        return content is null ? null : TicketSerializer.Default.Deserialize(content);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
        Forget(hash);
    }

    /// <summary>Ends one session of a person; at this instance it is out at once.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EndAsync(Guid userId, Guid id) =>
        await EndAsync(sessions => sessions.Where(session => session.UserId == userId && session.Id == id)) > 0;

    /// <summary>Ends the sessions of a person, all or all but one; at this instance they are out at once.</summary>
    /// <returns>How many were ended.</returns>
    public Task<int> EndAllAsync(Guid userId, Guid? except = null) =>
        EndAsync(sessions => sessions.Where(session => session.UserId == userId && session.Id != except));

    private async Task<int> EndAsync(Func<IQueryable<Session>, IQueryable<Session>> which)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sessions = which(scope.ServiceProvider.GetRequiredService<PortalDbContext>().Sessions);
        var hashes = await sessions.Select(session => session.KeyHash).ToListAsync();
        var ended = await sessions.ExecuteDeleteAsync();
        hashes.ForEach(Forget);
        return ended;
    }

    private void Forget(byte[] hash) => memory.Remove(MemoryKey(hash));

    private static string MemoryKey(byte[] hash) => $"session:{Convert.ToHexString(hash)}";

    private static byte[] HashOf(string key) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key));

    private static string? Cut(string? browser) =>
        string.IsNullOrEmpty(browser) ? null : browser.Length <= Session.BrowserMaxLength ? browser : browser[..Session.BrowserMaxLength];
}
