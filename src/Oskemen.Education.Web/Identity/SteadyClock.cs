using Microsoft.Extensions.Internal;

namespace Oskemen.Education.Web.Identity;

/// <summary>Goes on evenly whatever the machine's clock is set to, so that nothing is remembered longer when that is set back.</summary>
public sealed class SteadyClock(TimeProvider clock) : ISystemClock
{
    private readonly DateTimeOffset _begin = clock.GetUtcNow();
    private readonly long _started = clock.GetTimestamp();

    public DateTimeOffset UtcNow => _begin + clock.GetElapsedTime(_started);
}
