using System.Runtime.Versioning;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.IntegrationTests.Printing;

/// <summary>A shell script in place of Chromium, which keeps a diary of its runs.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeBrowser : IDisposable
{
    private const string FindTheWay =
        """
        #!/bin/sh
        for argument in "$@"; do
          case "$argument" in
            --print-to-pdf=*) pdf="${argument#--print-to-pdf=}" ;;
          esac
        done
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fake-browser-");

    /// <param name="script">What the browser does; knows where the PDF goes as <c>$pdf</c> and where its diary is as <c>$diary</c>.</param>
    public FakeBrowser(string script)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "browser");
        File.WriteAllText(Path, $"{FindTheWay}\ndiary={Diary}\n{script}\n");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string Diary => System.IO.Path.Combine(_folder.FullName, "diary");

    public IReadOnlyList<string> ReadDiary() => File.Exists(Diary) ? File.ReadAllLines(Diary) : [];

    public PrintingOptions Options => new() { Browser = Path };

    /// <summary>Whether a process lives; one that is dead but not yet buried counts as dead.</summary>
    public static bool IsRunning(string id)
    {
        var status = $"/proc/{id}/stat";
        return File.Exists(status) && File.ReadAllText(status).Split(") ")[^1][0] != 'Z';
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
