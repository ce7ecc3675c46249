using Npgsql;
using Oskemen.Education.Web.Data.Local;

namespace Oskemen.Education.Web.Data;

/// <summary>Where the portal's database is: the one that is configured or, in Development, the one that comes along.</summary>
public sealed class PortalDatabase(IConfiguration configuration, IHostEnvironment environment, ILogger<PortalDatabase> logger) : IAsyncDisposable
{
    /// <summary>Pages ask some hundred different things.</summary>
    private const int MostPreparedCommands = 200;

    private LocalPostgres? _local;

    /// <summary>Of the role that the portal runs as.</summary>
    public string PortalConnection => ForPages(
        configuration.GetConnectionString("Portal")
        ?? _local?.ConnectionString(DatabaseRoles.Portal)
        ?? throw new DatabaseUnavailableException(
            "No database is configured. Name one in ConnectionStrings:Portal (environment variable ConnectionStrings__Portal), " +
            $"for example \"Host=db;Database=education;Username={DatabaseRoles.Portal};Password=…\". " +
            "Only in the Development environment does the portal bring a PostgreSQL of its own."));

    /// <summary>Of the role that owns the schema; needed to migrate only.</summary>
    public string OwnerConnection =>
        configuration.GetConnectionString("Owner")
        ?? _local?.ConnectionString(DatabaseRoles.Owner)
        ?? throw new DatabaseUnavailableException(
            "To migrate, name the database and the role that owns its schema in ConnectionStrings:Owner " +
            "(environment variable ConnectionStrings__Owner).");

    /// <summary>Whether this is the database that comes along; it is migrated whenever the portal starts.</summary>
    public bool IsLocal => _local is not null;

    /// <summary>Password that the portal's role is created with where it is missing.</summary>
    public string? PortalPassword => configuration["Database:PortalPassword"] ?? _local?.Password;

    /// <summary>
    /// A connection that pages share: what they ask again and again is planned once, and not compiled to machine code, which
    /// costs PostgreSQL more than the short queries of a page. What the connection says of either itself stands.
    /// </summary>
    public static string ForPages(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.MaxAutoPrepare = settings.ShouldSerialize("Max Auto Prepare") ? settings.MaxAutoPrepare : MostPreparedCommands;
        settings.Options ??= "-c jit=off";
        return settings.ConnectionString;
    }

    /// <summary>Starts the database that comes along, where that is the one to use.</summary>
    public async Task OpenAsync()
    {
        var isConfigured = configuration.GetConnectionString("Portal") is not null || configuration.GetConnectionString("Owner") is not null;
        if (environment.IsDevelopment() && !isConfigured)
        {
            _local = await LocalPostgres.StartAsync(LocalPostgresOptions.From(configuration, environment), logger);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.DisposeAsync();
            _local = null;
        }
    }
}
