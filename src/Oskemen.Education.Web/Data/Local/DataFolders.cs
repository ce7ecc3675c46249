namespace Oskemen.Education.Web.Data.Local;

/// <summary>Folders that another user can work in, and where they can be.</summary>
internal static class DataFolders
{
    private const string OutsideRepository = "/var/lib/oskemen-education";
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Mine | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// The wanted folder, made when missing. Where <paramref name="otherUser"/> cannot reach it, as in a clone within a
    /// private folder, a folder outside; a file in the wanted one then says which, so that the next start finds it.
    /// </summary>
    public static async Task<string> PrepareAsync(string wanted, string? otherUser, ILogger logger)
    {
        CreatePassable(wanted, otherUser);
        var pointer = Path.Combine(wanted, "moved-to");
        if (File.Exists(pointer))
        {
            var moved = await File.ReadAllTextAsync(pointer);
            CreatePassable(moved, otherUser);
            return moved;
        }

        if (otherUser is null || await CanReachAsync(wanted, otherUser))
        {
            return wanted;
        }

        var outside = Path.Combine(OutsideRepository, Guid.NewGuid().ToString("N")[..12]);
        CreatePassable(outside, otherUser);
        await File.WriteAllTextAsync(pointer, outside);
        logger.LogWarning("User {User} cannot reach {Wanted}; the database is kept in {Outside}", otherUser, wanted, outside);
        return outside;
    }

    /// <summary>A private folder that belongs to <paramref name="owner"/>, or to ourselves.</summary>
    public static Task CreateOwnedAsync(string folder, string? owner) => InstallAsync(owner, "-d", "-m", "700", folder);

    /// <summary>A private copy of a file that belongs to <paramref name="owner"/>, or to ourselves.</summary>
    public static Task CopyOwnedAsync(string source, string target, string? owner) => InstallAsync(owner, "-m", "600", source, target);

    private static void CreatePassable(string folder, string? otherUser)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder, otherUser is null ? Mine : Passable);
        if (otherUser is not null)
        {
            // Whatever the umask took away; the files inside are private themselves.
            File.SetUnixFileMode(folder, Passable);
        }
    }

    private static async Task<bool> CanReachAsync(string folder, string user) =>
        (await PostgresBinaries.RunAsync("/usr/bin/test", user, ["-x", folder])).Code == 0;

    private static async Task InstallAsync(string? owner, params string[] arguments)
    {
        string[] ownership = owner is null ? [] : ["-o", owner];
        var (code, output) = await PostgresBinaries.RunAsync("install", user: null, [.. ownership, .. arguments]);
        if (code != 0)
        {
            throw new DatabaseUnavailableException($"The database's folder could not be made: {output.Trim()}");
        }
    }
}
