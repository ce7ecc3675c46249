using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.IntegrationTests.BudgetImports;

/// <summary>Sending workbooks as a browser does.</summary>
internal static class Uploads
{
    /// <summary>The first amount of the template: plan of the first line. Paid stands to its right.</summary>
    public const string FirstPlan = "D7";

    public const string FirstPaid = "E7";

    public static string Address(ReportingMonth month, string language = "kk") => $"/{language}/budget/{month.Year}/{month.Month}/imports";

    /// <summary>The month's own template with some cells filled in.</summary>
    public static async Task<byte[]> FillTemplateAsync(this PortalClient client, ReportingMonth month, Action<IXLWorksheet> fill)
    {
        var template = await client.Http.GetByteArrayAsync($"/kk/budget/{month.Year}/{month.Month}/template.xlsx");
        using var workbook = new XLWorkbook(new MemoryStream(template));
        fill(workbook.Worksheet(1));
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    public static Task<HttpResponseMessage> UploadAsync(
        this PortalClient client, ReportingMonth month, byte[] book, string name = "budget.xlsx", string language = "kk") =>
        client.UploadAsync(Address(month, language), book, name);

    /// <summary>Sends a workbook to the address of its form.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this PortalClient client, string address, byte[] book, string name)
    {
        var page = await client.GetDocumentAsync(address);
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(book), "file", name },
        };
        return await client.Http.PostAsync(address, content);
    }

    /// <summary>Uploads a workbook that can be opened.</summary>
    /// <returns>Address of its preview.</returns>
    public static async Task<string> StoreAsync(this PortalClient client, ReportingMonth month, byte[] book)
    {
        using var response = await client.UploadAsync(month, book);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Presses the button of the preview that ends in <paramref name="action"/>.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this PortalClient client, IHtmlDocument preview, string action)
    {
        var form = preview.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.Action.EndsWith($"/{action}", StringComparison.Ordinal));
        return await client.PostAsync(form.GetAttribute("action")!, PortalClient.FieldsOf(form));
    }

    public static async Task<HttpResponseMessage> ConfirmAsync(this PortalClient client, string preview) =>
        await client.PressAsync(await client.GetDocumentAsync(preview), "confirm");

    /// <summary>Everything that is stored of all months, in one value.</summary>
    public static Task<string> SnapshotAsync(this TestDatabase database) => database.ScalarAsync<string>(
        "select md5(coalesce((select string_agg(e::text, ',' order by id) from execution_entries e), '') || coalesce((select string_agg(t::text, ',' order by id) from control_totals t), ''))");

    public static Task<decimal> AmountAsync(this TestDatabase database, ReportingMonth month, string code, string column) =>
        database.ScalarAsync<decimal>(
            $"select coalesce(e.{column}, -1) from execution_entries e join budget_months m on m.id = e.month_id join budget_lines l on l.id = e.line_id where m.year = {month.Year} and m.month = {month.Month} and l.code = '{code}'");
}
