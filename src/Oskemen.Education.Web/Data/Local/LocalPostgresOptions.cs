namespace Oskemen.Education.Web.Data.Local;

/// <summary>Settings of the PostgreSQL that comes along, section <c>LocalPostgres</c>.</summary>
public sealed record LocalPostgresOptions
{
    public const string Section = "LocalPostgres";

    /// <summary>Where everything is kept: the data, the password, the locks.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether what was acknowledged survives a power cut. Only throw-away databases of tests say no.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The configured folder, or <c>.data/postgres</c> at the root of the repository.</summary>
    public static LocalPostgresOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var root = RepositoryOf(environment.ContentRootPath);
        var folder = configuration[$"{Section}:{nameof(DataFolder)}"];
        return new LocalPostgresOptions
        {
            DataFolder = Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? ".data/postgres" : folder, root),
            Durable = configuration.GetValue($"{Section}:{nameof(Durable)}", true),
        };
    }

    private static string RepositoryOf(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (candidate.EnumerateFiles("*.sln").Any())
            {
                return candidate.FullName;
            }
        }

        return folder;
    }
}
