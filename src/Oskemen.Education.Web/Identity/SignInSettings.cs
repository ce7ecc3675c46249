namespace Oskemen.Education.Web.Identity;

/// <summary>The section <c>SignIn</c> of the configuration.</summary>
public sealed record SignInSettings
{
    /// <summary>Administrator, head and guardianship specialist open nothing without a second factor. Off in Development only.</summary>
    public bool RequireSecondFactor { get; init; } = true;

    /// <summary>A session that nobody uses for so long ends: a working day.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromHours(10);

    /// <summary>No session is older.</summary>
    public TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How often the account and its roles are looked at again; what changed there counts everywhere after so long.</summary>
    public TimeSpan RolesEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an instance trusts its memory of a session that another instance may have ended.</summary>
    public TimeSpan SessionMemory { get; init; } = TimeSpan.FromSeconds(15);
}
