using System.Net;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>What is done to a case.</summary>
internal static class CaseChanges
{
    public static async Task EndAsync(this PortalClient client, int caseId, CareEndReason reason, string on)
    {
        using var response = await client.PostAsync($"/kk/guardianship/cases/{caseId}/end", new(await client.FieldsAsync($"/kk/guardianship/cases/{caseId}/end"))
        {
            ["Reason"] = reason.ToString(),
            ["On"] = on,
            ["Act"] = "№ 90",
        });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> PauseAsync(this PortalClient client, int caseId, PauseReason reason, string from, string? until = null, string note = "Ескертпе") =>
        client.PostAsync($"/kk/guardianship/cases/{caseId}/pauses/new", $"/kk/guardianship/cases/{caseId}/pauses/new", new()
        {
            ["Reason"] = reason.ToString(),
            ["From"] = from,
            ["Until"] = until ?? "",
            ["Note"] = note,
        });

    /// <summary>What a browser would send of the page's own form.</summary>
    public static async Task<Dictionary<string, string>> FieldsAsync(this PortalClient client, string address)
    {
        var page = await client.GetDocumentAsync(address);
        return PortalClient.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form.form-narrow")!);
    }
}
