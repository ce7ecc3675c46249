using System.Reflection;

namespace Oskemen.Education.Web.Data;

/// <summary>Files of the project that travel inside the assembly: SQL of migrations and figures to seed.</summary>
internal static class EmbeddedFile
{
    public static string ReadText(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
