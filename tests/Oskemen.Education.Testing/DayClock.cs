namespace Oskemen.Education.Testing;

/// <summary>A clock on which it is noon of one day, whenever the test runs; within the day it goes on.</summary>
public sealed class DayClock(DateOnly day) : TimeProvider
{
    private readonly DateTimeOffset _noon = new(day, new TimeOnly(7, 0), TimeSpan.Zero);
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _noon + System.GetElapsedTime(_started);
}
