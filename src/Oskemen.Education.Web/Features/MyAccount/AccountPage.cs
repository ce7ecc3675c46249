using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.MyAccount;

/// <param name="User">The account.</param>
/// <param name="Sessions">Where the person is signed in, the latest first.</param>
/// <param name="Current">The session of this page.</param>
public sealed record AccountPage(PortalUser User, IReadOnlyList<SessionRow> Sessions, Guid? Current);

public sealed record SessionRow(Guid Id, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string? Address, string? Browser)
{
    // The first that is named counts: every browser names those it resembles as well.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("YaBrowser/", "Yandex"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>Browser and system in a word each.</summary>
    public string Device => string.Join(", ", new[] { Find(Browsers), Find(Systems) }.OfType<string>()) is { Length: > 0 } known
        ? known
        : Strings.Account_UnknownBrowser;

    private string? Find((string Mark, string Name)[] names) =>
        names.Where(name => Browser?.Contains(name.Mark, StringComparison.Ordinal) == true).Select(name => name.Name).FirstOrDefault();
}

public sealed class PasswordForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Account_PasswordRequired))]
    public string? Current { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Password_NewRequired))]
    public string? Password { get; init; }

    [Compare(nameof(Password), ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Password_Differs))]
    public string? Repeated { get; init; }
}
