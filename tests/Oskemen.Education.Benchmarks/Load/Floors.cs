using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>
/// What pages are measured against: <c>/static/NAME</c> is the page as a file, <c>/raw/NAME</c> sends the portal's own commands with
/// Npgsql, reads every value of every row and writes the same bytes. Neither signs anybody in or fills in a view.
/// </summary>
internal sealed class Floors(WebApplication app, NpgsqlDataSource source) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.Single());

    public static async Task<Floors> StartAsync(IReadOnlyList<RecordedPage> pages, string folder, string connectionString)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var page in pages)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{page.Page.Name}.html"), page.Html);
            app.Map($"/raw/{page.Page.Name}", context => AnswerAsync(page, source, context));
        }

        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = "/static" });
        await app.StartAsync();
        return new Floors(app, source);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await source.DisposeAsync();
    }

    private static async Task AnswerAsync(RecordedPage page, NpgsqlDataSource source, HttpContext context)
    {
        if (page.Page.Form is not null)
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }

        await using (var connection = await source.OpenConnectionAsync(context.RequestAborted))
        {
            foreach (var recorded in page.Commands)
            {
                await using var command = recorded.Clone();
                command.Connection = connection;
                await ReadAsync(command, context.RequestAborted);
            }
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Html.Length;
        await context.Response.Body.WriteAsync(page.Html, context.RequestAborted);
    }

    private static async Task ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        do
        {
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(cancellationToken))
            {
                reader.GetValues(values);
            }
        }
        while (await reader.NextResultAsync(cancellationToken));
    }
}
