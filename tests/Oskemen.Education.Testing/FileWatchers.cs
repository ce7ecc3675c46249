using System.Runtime.CompilerServices;

namespace Oskemen.Education.Testing;

/// <summary>
/// A test run starts hundreds of portals, and the system has few watchers of files: nothing changes under a test, so that none are needed.
/// </summary>
internal static class FileWatchers
{
    [ModuleInitializer]
    internal static void DoWithout()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }
}
