using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Design;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.UnitTests.Data;

/// <summary>The model that EF Core reads at a start is written down beforehand; the mappings are what it is written from.</summary>
public sealed partial class CompiledModelTests
{
    private const string Remedy =
        "Compile the model anew: rm -r src/Oskemen.Education.Web/Data/CompiledModel; dotnet ef dbcontext optimize " +
        "--project src/Oskemen.Education.Web --output-dir Data/CompiledModel --namespace Oskemen.Education.Web.Data.CompiledModel";

    [Fact]
    public void CompiledModel_IsThatOfTheMappings()
    {
        var made = Directory.CreateTempSubdirectory("oskemen-model-");
        try
        {
            Compile(made.FullName);

            var (wanted, kept) = (Read(made.FullName), Read(Path.Combine(AppContext.BaseDirectory, "CompiledModel")));
            wanted.Count.ShouldBeGreaterThan(50);
            kept.Keys.Except(wanted.Keys).ShouldBeEmpty(Remedy);
            wanted.Where(file => kept.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key).ShouldBeEmpty(Remedy);
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    /// <summary>The very thing that the command line tool calls, in this process.</summary>
    private static void Compile(string folder)
    {
        var assembly = typeof(PortalDbContext).Assembly.GetName().Name!;
        var handler = new OperationResultHandler();
        var executor = new OperationExecutor(
            new OperationReportHandler(),
            new Dictionary<string, object?>
            {
                ["targetName"] = assembly,
                ["startupTargetName"] = assembly,
                ["projectDir"] = AppContext.BaseDirectory,
                ["rootNamespace"] = assembly,
                ["language"] = "C#",
                ["nullable"] = true,
                ["remainingArguments"] = Array.Empty<string>(),
            });
        _ = new OperationExecutor.OptimizeContext(
            executor,
            handler,
            new Dictionary<string, object?>
            {
                ["outputDir"] = folder,
                ["modelNamespace"] = $"{assembly}.Data.CompiledModel",
                ["contextType"] = null,
                ["suffix"] = null,
                ["scaffoldModel"] = true,
                ["precompileQueries"] = false,
                ["nativeAot"] = false,
            });
        handler.ErrorMessage.ShouldBeNull(handler.ErrorStackTrace);
    }

    private static Dictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs").ToDictionary(file => Path.GetFileName(file), file => ModelId().Replace(File.ReadAllText(file), ""));

    /// <summary>Another one each time.</summary>
    [GeneratedRegex(@"modelId: new Guid\(""[-0-9a-f]+""\)")]
    private static partial Regex ModelId();
}
