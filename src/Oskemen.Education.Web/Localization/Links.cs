using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Localization;

/// <summary>The portal's addresses, in the language of the current page.</summary>
public static class Links
{
    /// <summary>What every action's route begins with.</summary>
    public const string Root = "{lang:regex(^(kk|ru)$)}";

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Cultures.Ru.Name ? Cultures.Ru.Name : Cultures.Kk.Name;

    public static string Desk => $"/{Language}";

    public static string SignIn => $"/{Language}/account/sign-in";

    public static string SignOut => $"/{Language}/account/sign-out";

    public static string DemoSignIn => $"/{Language}/account/demo-sign-in";

    public static string Account(string? part = null) => Join($"/{Language}/account", part);

    public static string KeptForm(Guid id, string? part = null) => Join($"/{Language}/kept-forms/{id}", part);

    public static string AuditLog(string? part = null) => Join($"/{Language}/audit-log", part);

    public static string Budget => $"/{Language}/budget";

    public static string Year(int year, string? part = null) => Join($"/{Language}/budget/{year}", part);

    public static string Month(ReportingMonth period, string? part = null) => Join($"/{Language}/budget/{period.Year}/{period.Month}", part);

    public static string Organisations => $"/{Language}/organisations";

    public static string Organisation(int id, string? part = null) => Join($"/{Language}/organisations/{id}", part);

    public static string Campaigns => $"/{Language}/campaigns";

    public static string Campaign(int id, string? part = null) => Join($"/{Language}/campaigns/{id}", part);

    public static string Return(int id, string? part = null) => Join($"/{Language}/returns/{id}", part);

    public static string Enrolment(int? year = null, string? part = null) => Join(Join($"/{Language}/enrolment", Text(year)), part);

    public static string Preschool(int? year = null, string? part = null) => Join(Join($"/{Language}/preschool", Text(year)), part);

    public static string Network(string? part = null) => Join($"/{Language}/organisations/network", part);

    public static string Exams => $"/{Language}/ent";

    public static string Ent(int year, string? part = null) => Join($"/{Language}/ent/{year}", part);

    public static string EntSchool(int year, int id, string? part = null) => Join($"/{Language}/ent/{year}/schools/{id}", part);

    public static string Guardianship(string? part = null) => Join($"/{Language}/guardianship", part);

    public static string GuardianshipCase(int id, string? part = null) => Join($"/{Language}/guardianship/cases/{id}", part);

    public static string Payments(ReportingMonth? month = null, string? part = null) =>
        Join(Join($"/{Language}/guardianship/payments", month is { } one ? $"{one.Year}/{one.Month}" : null), part);

    public static string Reconciliation(int year, string? part = null) => Join($"/{Language}/guardianship/reconciliation/{year}", part);

    public static string GuardianshipFigures(int year, string? part = null) => Join($"/{Language}/guardianship/figures/{year}", part);

    public static string Indicators(int? year = null, string? part = null) => Join(Join($"/{Language}/indicators", Text(year)), part);

    public static string Register(int year, string register, string? part = null) => Join($"/{Language}/registers/{year}/{register}", part);

    public static string Report(int year, string? part = null) => Join($"/{Language}/reports/{year}", part);

    /// <summary>What is published.</summary>
    public static string Reports => $"/{Language}/reports";

    /// <summary>A published edition, or a document of it.</summary>
    public static string Edition(int year, int number, string? part = null) => Join($"/{Language}/reports/{year}/editions/{number}", part);

    public static string ReportText(int year, ReportSection? section = null, string? part = null) =>
        Join(section is { } one ? $"{Report(year, "texts")}/{one.Key()}" : Report(year, "texts"), part);

    /// <summary>An address that is kept without its language.</summary>
    public static string Within(string address) => $"/{Language}{address}";

    /// <summary>All figures of a year, or one of them by its key.</summary>
    public static string Figures(int year, string? part = null) => Join($"/{Language}/figures/{year}", part);

    public static string Users => $"/{Language}/users";

    public static string User(Guid id, string? part = null) => Join($"/{Language}/users/{id}", part);

    public static string Invitation => $"/{Language}/account/invitation";

    public static string ActingHead => $"/{Language}/acting-head";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Join(string path, string? part) => part is null ? path : $"{path}/{part}";
}
