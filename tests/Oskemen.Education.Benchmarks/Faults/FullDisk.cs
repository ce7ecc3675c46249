using Oskemen.Education.Benchmarks.Support;

namespace Oskemen.Education.Benchmarks.Faults;

/// <summary>A small disk of its own (tmpfs, as root) that can be filled and emptied.</summary>
internal sealed class FullDisk : IAsyncDisposable
{
    private const int Page = 4096;

    private FullDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<FullDisk> MountAsync(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        await Tool.RunAsync("mount", "-t", "tmpfs", "-o", $"mode=755,size={size}", "tmpfs", folder);
        return new FullDisk(folder);
    }

    /// <summary>Until not a page more can be written.</summary>
    /// <returns>How many bytes that took.</returns>
    public long Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[Page]);
            }
        }
        catch (IOException)
        {
            return file.Length;
        }
    }

    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => await Tool.RunAsync("umount", "--lazy", Folder);
}
