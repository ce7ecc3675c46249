namespace Oskemen.Education.Benchmarks.Support;

/// <summary>The sources this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.sln").Any() ? folder.FullName : Find(folder.Parent ?? throw new InvalidOperationException("No solution above this program."));
}
