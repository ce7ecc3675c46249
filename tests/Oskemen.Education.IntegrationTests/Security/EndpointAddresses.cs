using System.Globalization;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>The addresses of <see cref="EndpointTable"/> with rows of the sample years in them.</summary>
internal sealed class EndpointAddresses(SampleRows rows, Guid user, int organisation)
{
    public static async Task<EndpointAddresses> FindAsync(TestDatabase database) => new(
        await SampleRows.FindAsync(database),
        await database.ScalarAsync<Guid>("select id from users limit 1"),
        (await database.FindOrganisationAsync("school_44")).Id);

    /// <summary>With rows that are there: the sample year is approved, so that officials see it too.</summary>
    /// <param name="endpoint">Verb and template.</param>
    public string Fill(string endpoint) => Fill(rows.Fill(endpoint
        .Replace("/users/{id}", $"/users/{user}", StringComparison.Ordinal)
        .Replace("/campaigns/{id}", "/campaigns/{campaign}", StringComparison.Ordinal)
        .Replace("/returns/{id}", "/returns/{return}", StringComparison.Ordinal)
        .Replace("/registers/{year}/events/{id}", "/registers/{year}/events/{contest}", StringComparison.Ordinal)
        .Replace("/investments/{id}", "/investments/{investment}", StringComparison.Ordinal)
        .Replace("/problems/{id}", "/problems/{problem}", StringComparison.Ordinal)).Split(' ')[1], organisation);

    private static string Fill(string template, int organisation) => template
        .Replace("{lang}", "ru", StringComparison.Ordinal)
        .Replace("{year}", YearOf(template), StringComparison.Ordinal)
        .Replace("{table}", template.Contains("/enrolment/", StringComparison.Ordinal) ? "grades" : "ages", StringComparison.Ordinal)
        .Replace("{section}", "preschool", StringComparison.Ordinal)
        .Replace("{key}", "enrolment.total.2017", StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("{month}", "12", StringComparison.Ordinal)
        .Replace("{status}", "404", StringComparison.Ordinal)
        .Replace("{membership}", "1", StringComparison.Ordinal)
        .Replace("{eventId}", "1", StringComparison.Ordinal)
        .Replace("{caseId}", "1", StringComparison.Ordinal)
        .Replace("{childId}", "1", StringComparison.Ordinal)
        .Replace("/housing/{id}", "/housing/1", StringComparison.Ordinal)
        .Replace("/documents/{id}", "/documents/1", StringComparison.Ordinal)
        .Replace("/pauses/{id}", "/pauses/1", StringComparison.Ordinal)
        .Replace("/{part}/{id}", "/visits/1", StringComparison.Ordinal)
        .Replace("/terms/{id}", "/terms/1", StringComparison.Ordinal)
        .Replace("{appointment}", "1", StringComparison.Ordinal)
        .Replace("programmes/{id}", "programmes/1", StringComparison.Ordinal)
        .Replace("schools/{id}", string.Create(CultureInfo.InvariantCulture, $"schools/{organisation}"), StringComparison.Ordinal)
        .Replace("organisations/{id}", string.Create(CultureInfo.InvariantCulture, $"organisations/{organisation}"), StringComparison.Ordinal)
        .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal);

    private static string YearOf(string template) => template.Split('/').ElementAtOrDefault(2) switch
    {
        "ent" => "2024",
        "enrolment" or "preschool" => "2025",
        "indicators" or "registers" or "reports" or "figures" => "2017",
        _ => template.Contains("/programmes/", StringComparison.Ordinal) ? "2016" : "2015",
    };
}
