using AngleSharp.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The report of 2016 as it is published by its people, with what the portal answered on the way.</summary>
public sealed class PublishedFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Editions = "/kk/reports/2016/editions";
    private const string Text = "/kk/reports/2016/texts/intro";

    private readonly PortalFixture _fixture = new(postgres);

    internal PortalFixture Portal => _fixture;

    internal PostgresFixture Postgres { get; } = postgres;

    internal string ErrorsBefore { get; private set; } = "";

    internal string AnswerToChange { get; private set; } = "";

    internal string AnswerToOwn { get; private set; } = "";

    /// <summary>What the portal said to a publication that was asked for twice at the same moment.</summary>
    internal IReadOnlyList<string> AnswersToPublications { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        await _fixture.Portal.ApproveReportAsync();
        using var head = await _fixture.Portal.SignInAsync(Role.Head);
        using var methodist = await _fixture.Portal.SignInAsync(Role.Methodist);
        var findings = await head.GetDocumentAsync("/kk/reports/2016/checks");
        ErrorsBefore = string.Join("; ", findings.QuerySelectorAll("[data-severity='Error'] li").Select(item => item.TextContent.Trim())) is { Length: > 0 } errors ? errors : "0";

        (await methodist.PostAsync(Editions, Editions, [])).Dispose();
        // The head hands it in, and so cannot approve it.
        await PressAsync(head, "submission");
        AnswerToOwn = await PressAsync(head, "approval");
        (await head.PostAsync(Editions, $"{Editions}/1/return", new() { ["Reason"] = "әдіскер ұсынсын" })).Dispose();
        await PressAsync(methodist, "submission");
        await PressAsync(head, "approval");
        var form = (await head.GetDocumentAsync(Text)).QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("form[data-text-editor]").Single();
        var fields = PortalClient.FieldsOf(form);
        fields["Kk"] += "\n\nЕсеп әр оқырманға арналған.";
        fields["Ru"] += "\n\nОтчёт предназначен для каждого читателя.";
        (await head.PostAsync(Text, fields)).Dispose();
        AnswerToChange = await PressAsync(head, "publication");
        (await head.PostAsync(Editions, $"{Editions}/1/return", new() { ["Reason"] = "мәтін өзгерді" })).Dispose();
        await PressAsync(methodist, "submission");
        await PressAsync(head, "approval");
        using var again = await _fixture.Portal.SignInAsync(Role.Head);
        AnswersToPublications = await Task.WhenAll(PressAsync(head, "publication"), PressAsync(again, "publication"));
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    /// <summary>Presses a button of the edition; what the portal says to it.</summary>
    private static async Task<string> PressAsync(PortalClient client, string act)
    {
        using var answer = await client.PostAsync(Editions, $"{Editions}/1/{act}", []);
        return (await client.GetDocumentAsync(answer.Headers.Location!.ToString())).QuerySelector("[role=status]")?.TextContent ?? "";
    }
}
