namespace Oskemen.Education.Testing;

/// <summary>The machine's clock, set wrong by as much as a test says.</summary>
public sealed class MovedClock : TimeProvider
{
    /// <summary>How far it is ahead; negative when it is behind.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
