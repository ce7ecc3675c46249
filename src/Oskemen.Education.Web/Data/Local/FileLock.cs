namespace Oskemen.Education.Web.Data.Local;

/// <summary>
/// A lock on a file, between processes. The kernel gives it back when its holder dies, however it dies, so nothing
/// is ever left to clean up.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private FileLock(FileStream file)
    {
        _file = file;
    }

    /// <summary>Held by many at once, while nobody holds it alone.</summary>
    /// <returns>The lock, or null when somebody holds it alone.</returns>
    public static FileLock? TryShare(string path) => TryOpen(path, FileAccess.Read, FileShare.ReadWrite);

    /// <summary>Held by one.</summary>
    /// <returns>The lock, or null when somebody else holds it.</returns>
    public static FileLock? TryTake(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Waits until the lock is ours alone.</summary>
    /// <exception cref="DatabaseUnavailableException">It was not within <paramref name="patience"/>.</exception>
    public static async Task<FileLock> TakeAsync(string path, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Interval)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Interval);
        }

        throw new DatabaseUnavailableException($"Another process has been starting or stopping the portal's PostgreSQL for {patience}; it holds {path}.");
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
