using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Faults;

/// <summary>
/// The portal with its own PostgreSQL on one small disk and its uploads on another; both are filled, looked at and emptied, and the
/// portal is not restarted in between. As root: it mounts.
/// </summary>
internal static class DiskCommand
{
    private const string Month = "/kk/budget/2016/10";
    private const int MostSaves = 400;
    private const int LongNote = 400;

    public static async Task RunAsync(Bench bench)
    {
        var home = Directory.CreateTempSubdirectory("oskemen-education-disk-");
        // PostgreSQL runs as somebody else and has to get through.
        File.SetUnixFileMode(home.FullName, home.UnixFileMode | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        await using var database = await FullDisk.MountAsync(Path.Combine(home.FullName, "database"), "1g");
        await using var uploads = await FullDisk.MountAsync(Path.Combine(home.FullName, "uploads"), "4m");
        await using var portal = await Served.StartAsync(await bench.PublishAsync(), "Oskemen.Education.Web", "/kk/account/sign-in", new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_TEMP"] = uploads.Folder,
            ["LocalPostgres__DataFolder"] = Path.Combine(database.Folder, "postgres"),
        });
        try
        {
            await LookAsync(portal, database, uploads);
        }
        finally
        {
            await portal.StopAsync();
        }
    }

    private static async Task LookAsync(Served portal, FullDisk database, FullDisk uploads)
    {
        using var economist = new PortalClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address });
        await economist.SignInAsync(Role.Economist);

        Console.WriteLine($"Database's disk filled with {database.Fill() / 1e6:N0} MB.");
        var (saves, last) = await SaveUntilRefusedAsync(economist);
        Console.WriteLine($"Saves taken in the room that its files still had: {saves}. Then {await DescribeAsync(last)}");
        foreach (var page in new[] { Month, "/kk/budget/2016", "/health/live", "/health/ready" })
        {
            using var read = await economist.Http.GetAsync(page);
            Console.WriteLine($"{page} meanwhile: {(int)read.StatusCode}");
        }

        Console.WriteLine($"Stored meanwhile: {await StoredAsync(economist)}");
        database.Empty();
        using var again = await SaveAsync(economist, saves + 1);
        Console.WriteLine($"The same form once there is room: {(int)again.StatusCode}; stored: {await StoredAsync(economist)}");

        Console.WriteLine($"Disk of the uploads filled with {uploads.Fill() / 1e6:N0} MB.");
        using var refused = await UploadAsync(economist);
        Console.WriteLine($"Upload of 300 kB: {await DescribeAsync(refused)} Files left: {Directory.GetFiles(uploads.Folder).Length - 1}");
        using var small = await SaveAsync(economist, saves + 2);
        Console.WriteLine($"A form without a file meanwhile: {(int)small.StatusCode}");
        uploads.Empty();
        using var read2 = await UploadAsync(economist);
        Console.WriteLine($"The same upload once there is room (it is no workbook): {(int)read2.StatusCode}. Files left: {Directory.GetFiles(uploads.Folder).Length}");
    }

    private static async Task<(int Saves, HttpResponseMessage Last)> SaveUntilRefusedAsync(PortalClient economist)
    {
        for (var number = 1; number <= MostSaves; number++)
        {
            var response = await SaveAsync(economist, number);
            if (response.StatusCode != HttpStatusCode.Redirect)
            {
                return (number - 1, response);
            }

            response.Dispose();
        }

        throw new InvalidOperationException($"{MostSaves} saves fitted on a full disk.");
    }

    /// <summary>Writes a number and much else into the note of every line.</summary>
    private static async Task<HttpResponseMessage> SaveAsync(PortalClient economist, int number)
    {
        var fields = PortalClient.FieldsOf((IHtmlFormElement)(await economist.GetDocumentAsync(Month)).QuerySelector("#month-form")!);
        foreach (var name in fields.Keys.Where(name => name.EndsWith(".Note", StringComparison.Ordinal)).ToList())
        {
            fields[name] = $"{number} {new string('ә', LongNote)}";
        }

        return await economist.PostAsync(Month, fields);
    }

    /// <summary>The numbers of the saves that the lines hold: one, where every save is whole.</summary>
    private static async Task<string> StoredAsync(PortalClient economist)
    {
        var fields = PortalClient.FieldsOf((IHtmlFormElement)(await economist.GetDocumentAsync(Month)).QuerySelector("#month-form")!);
        return string.Join(", ", fields.Where(field => field.Key.EndsWith(".Note", StringComparison.Ordinal)).Select(field => field.Value.Split(' ')[0]).Distinct());
    }

    private static async Task<HttpResponseMessage> UploadAsync(PortalClient economist)
    {
        var page = await economist.GetDocumentAsync($"{Month}/imports");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new ByteArrayContent(new byte[300_000]), "file", "budget.xlsx" },
        };
        return await economist.Http.PostAsync($"{Month}/imports", content);
    }

    private static async Task<string> DescribeAsync(HttpResponseMessage response) =>
        $"{(int)response.StatusCode}: {(await PortalClient.ReadAsync(response)).QuerySelector("main h1")?.TextContent}.";
}
