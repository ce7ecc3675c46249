using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The report of 2016 as PDF and for a word processor in both languages, written once for all tests that read it.</summary>
public sealed class ReportsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PortalFixture _fixture = new(postgres);
    private readonly Dictionary<string, ReportFile> _files = [];

    internal PortalFixture Portal => _fixture;

    internal ReportFile File(string format, string language) => _files[$"{format} {language}"];

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        using var person = await _fixture.Portal.SignInAsync(Role.Economist);
        foreach (var language in new[] { "kk", "ru" })
        {
            foreach (var format in new[] { "pdf", "docx" })
            {
                using var response = await person.Http.GetAsync($"/{language}/reports/2016/report.{format}");
                var content = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                _files[$"{format} {language}"] = new ReportFile(
                    content, response.Content.Headers, format == "pdf" ? ReportTextReader.OfPdf(content) : ReportTextReader.OfWord(content));
            }
        }
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}

/// <summary>A file of the report and what each of its sections says, in order.</summary>
internal sealed record ReportFile(byte[] Content, System.Net.Http.Headers.HttpContentHeaders Headers, IReadOnlyList<string> Sections);
