using System.Globalization;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Printing.Word;

namespace Oskemen.Education.Web.Startup;

/// <summary><c>report --year 2016 --language kk|ru --output FILE.pdf|FILE.docx</c>: writes the annual report without a browser at hand.</summary>
public sealed class ReportCommand(PortalDbContext db, ReportPrinter printer, IConfiguration arguments)
{
    public const string Usage = "report --year 2016 --language kk|ru --output FILE.pdf|FILE.docx";

    private const string Pdf = ".PDF";
    private const string Word = ".DOCX";

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        if (!int.TryParse(arguments["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return await FailAsync($"'{arguments["year"]}' is not a year.");
        }

        if (Cultures.Find(arguments["language"]) is not { } language)
        {
            return await FailAsync($"'{arguments["language"]}' is not a language of the report: kk or ru.");
        }

        if (arguments["output"] is not { Length: > 0 } output)
        {
            return await FailAsync("No file to write to.");
        }

        var format = Path.GetExtension(output).ToUpperInvariant();
        if (format is not (Pdf or Word))
        {
            return await FailAsync($"'{output}' is neither a .pdf nor a .docx: the report is written as one of them.");
        }

        if (await AnnualReportModel.FindAsync(db, year, language, cancellationToken) is not { } report)
        {
            return await FailAsync($"There is no report of {year}.");
        }

        try
        {
            var content = format == Word ? WordReport.Write(report) : await printer.PrintAsync(report, cancellationToken);
            await File.WriteAllBytesAsync(output, content, cancellationToken);
        }
        catch (Exception exception) when (exception is PrintingException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(exception.Message);
        }

        await Console.Out.WriteLineAsync(Path.GetFullPath(output));
        return 0;
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        await Console.Error.WriteLineAsync($"Usage: {Usage}");
        return 1;
    }
}
