using Npgsql;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>A page under load.</summary>
/// <param name="Name">In addresses of the floors.</param>
/// <param name="Title">In the table.</param>
/// <param name="Role">Who opens it.</param>
/// <param name="Path">Its address.</param>
/// <param name="Form">What is sent where it is asked for by a form.</param>
internal sealed record MeasuredPage(string Name, string Title, Role Role, string Path, string? Form = null)
{
    public static IReadOnlyList<MeasuredPage> All { get; } =
    [
        new("month", "month, approved", Role.Head, "/kk/budget/2015/12"),
        new("entry", "month, entry form", Role.Economist, "/kk/budget/2016/10"),
        new("year", "year", Role.Economist, "/kk/budget/2016"),
        new("enrolment", "enrolment", Role.Official, "/kk/enrolment/2025"),
        new("search", "case search", Role.GuardianshipSpecialist, "/kk/guardianship/search", "Text="),
        new("report", "report", Role.Head, "/kk/reports/2016"),
    ];
}

/// <summary>A page as the portal answers it.</summary>
/// <param name="Page">Which, with its form filled in.</param>
/// <param name="Cookies">Of who opens it, as the portal in production reads them.</param>
/// <param name="Commands">What it asks the database once the session is known.</param>
/// <param name="Html">The answer.</param>
internal sealed record RecordedPage(MeasuredPage Page, string Cookies, IReadOnlyList<NpgsqlCommand> Commands, byte[] Html);
