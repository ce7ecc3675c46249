namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Passwords are checked as many at a time as there are processors: each takes a good part of a second of one, and hundreds at once, on the
/// morning of a deadline, would leave no thread to those who have signed in already. Who waits for a turn holds no thread and no connection.
/// </summary>
public sealed class PasswordTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    /// <summary>Does what is costly when its turn has come.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> check, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await check();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
