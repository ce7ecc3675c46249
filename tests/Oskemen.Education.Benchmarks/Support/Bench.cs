using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Testing;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.Benchmarks.Support;

/// <summary>What the commands share: one PostgreSQL with the sample data, one published portal. Made when first wanted, gone afterwards.</summary>
internal sealed class Bench(bool isQuick) : IAsyncDisposable
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src", "Oskemen.Education.Web");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oskemen-education-bench-");
    // As durable as in production: a page that writes waits for the disk.
    private readonly PostgresFixture _server = new() { IsDurable = true };
    private TestDatabase? _database;
    private string? _portal;

    public bool IsQuick => isQuick;

    /// <summary>How often something is measured.</summary>
    public int Rounds(int usual) => isQuick ? 1 : usual;

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async Task<TestDatabase> DatabaseAsync()
    {
        if (_database is null)
        {
            Console.WriteLine("Making a database …");
            Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_OSKEMEN_EDUCATION_WEB", Sources);
            await _server.InitializeAsync();
            _database = await _server.CloneAsync();
            await using var portal = new PortalFactory(_database);
            await using var scope = portal.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleRegister>().LoadAsync();
            await _database.ExecuteAsOwnerAsync("analyze");
        }

        return _database;
    }

    /// <summary>Starts the published portal as in production, but that the demonstration accounts need no second factor.</summary>
    public async Task<Served> StartPortalAsync() => await Served.StartAsync(await PublishAsync(), "Oskemen.Education.Web", "/kk/account/sign-in", new()
    {
        ["ConnectionStrings__Portal"] = (await DatabaseAsync()).PortalConnection,
        ["SignIn__RequireSecondFactor"] = "false",
    });

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Where the published portal is.</summary>
    public async Task<string> PublishAsync()
    {
        if (_portal is null)
        {
            Console.WriteLine("Publishing the portal …");
            _portal = Folder("portal");
            // As it is installed.
            await Tool.RunAsync("dotnet", "publish", Sources, "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "--output", _portal);
        }

        return _portal;
    }
}
