using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>A return's workbook on its way: downloaded, changed, sent back.</summary>
internal static class ReturnBook
{
    public static byte[] ToBytes(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    /// <summary>Downloads the workbook and changes its sheet.</summary>
    /// <param name="client">Who does it.</param>
    /// <param name="id">Key of the return.</param>
    /// <param name="fill">The change.</param>
    /// <param name="keepsVersion">False for a program that drops what the file says of itself.</param>
    public static async Task<byte[]> FillBookAsync(this PortalClient client, int id, Action<IXLWorksheet> fill, bool keepsVersion = true)
    {
        using var workbook = new XLWorkbook(new MemoryStream(await client.Http.GetByteArrayAsync($"/kk/returns/{id}/export.xlsx")));
        fill(workbook.Worksheet(1));
        if (!keepsVersion)
        {
            workbook.CustomProperties.Delete("Return version");
        }

        return ToBytes(workbook);
    }

    /// <summary>Sends a workbook by the form of <paramref name="page"/>, or of the upload page.</summary>
    public static async Task<HttpResponseMessage> UploadBookAsync(this PortalClient client, int id, byte[]? book, string language = "kk", string? page = null)
    {
        var address = $"/{language}/returns/{id}/import";
        return await client.UploadBookAsync(address, await client.GetDocumentAsync(page ?? address), book);
    }

    /// <summary>Sends a workbook by an upload page that was opened before.</summary>
    public static async Task<HttpResponseMessage> UploadBookAsync(this PortalClient client, string address, IHtmlDocument page, byte[]? book)
    {
        using var content = new MultipartFormDataContent();
        foreach (var name in new[] { "__RequestVerificationToken", "version" })
        {
            content.Add(new StringContent(page.QuerySelector<IHtmlInputElement>($"input[name={name}]")?.Value ?? ""), name);
        }

        if (book is not null)
        {
            content.Add(new ByteArrayContent(book), "file", "return.xlsx");
        }

        return await client.Http.PostAsync(address, content);
    }
}
