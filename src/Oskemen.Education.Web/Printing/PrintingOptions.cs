namespace Oskemen.Education.Web.Printing;

/// <summary>How documents become PDF; section <c>Printing</c> of the configuration.</summary>
public sealed record PrintingOptions
{
    /// <summary>The browser that prints: a path, or a name to be found on PATH. Without it the usual names are tried.</summary>
    public string? Browser { get; init; }

    /// <summary>How long one document may take; then the browser is killed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many browsers may run at once. Each takes about 250 MiB; the others wait their turn.</summary>
    public int MaxAtOnce { get; init; } = 2;
}
