using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.AuditLog;

/// <summary>The record as CSV, written while it is read: it may be longer than memory.</summary>
public sealed class AuditCsvResult(IAsyncEnumerable<AuditEntry> entries) : FileResult(CsvFile.ContentType)
{
    private const int FlushEvery = 200;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileDownloadName }.ToString();
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await WriteAsync(writer, [Strings.Audit_Time, Strings.Audit_Person, Strings.Audit_Act, Strings.Audit_Kind, Strings.Audit_Details, Strings.Audit_Address, Strings.Audit_Request, Strings.Audit_Trace, "#"]);
        var count = 0;
        await foreach (var entry in entries.WithCancellation(context.HttpContext.RequestAborted))
        {
            await WriteAsync(writer, Row(entry));
            if (++count % FlushEvery == 0)
            {
                await writer.FlushAsync(context.HttpContext.RequestAborted);
            }
        }
    }

    private static string?[] Row(AuditEntry entry) =>
    [
        Dates.Moment(entry.At), entry.ActorName, entry.Act.Name(), entry.Subject.Name(),
        string.Join("; ", entry.Changes.Select(change => change.Describe(entry.Subject))),
        entry.Address, entry.Request, entry.Trace, entry.Id.ToString(CultureInfo.InvariantCulture),
    ];

    private static Task WriteAsync(StreamWriter writer, IEnumerable<string?> cells) => writer.WriteAsync(string.Join(';', cells.Select(Cell)) + "\r\n");

    private static string Cell(string? text)
    {
        var safe = SafeText.Of(text ?? "");
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
