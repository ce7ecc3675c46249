using System.Net.Http.Headers;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.BudgetPrints;

/// <summary>The PDFs of October 2016, printed once for all tests that read them.</summary>
public sealed class PrintsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PortalFixture _fixture = new(postgres);
    private readonly Dictionary<string, (PdfText Pdf, HttpContentHeaders Headers)> _prints = [];

    public static IReadOnlyList<string> Urls { get; } =
        ["/kk/reports/2016/report.pdf", "/ru/reports/2016/report.pdf", "/kk/budget/2016/10/statement.pdf", "/ru/budget/2016/10/statement.pdf"];

    internal PdfText Pdf(string url) => _prints[url].Pdf;

    internal HttpContentHeaders Headers(string url) => _prints[url].Headers;

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        using var person = await _fixture.Portal.SignInAsync(Role.Economist);
        foreach (var url in Urls)
        {
            using var response = await person.Http.GetAsync(url);
            _prints[url] = (new PdfText(await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()), response.Content.Headers);
        }
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
