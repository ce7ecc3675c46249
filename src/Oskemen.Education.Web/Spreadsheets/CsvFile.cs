using System.Globalization;
using CsvHelper;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>
/// Writes CSV as Excel opens it with Kazakh or Russian settings: UTF-8 with its mark, semicolons, decimal commas.
/// Texts that would run as formulas are escaped as in <see cref="SafeText"/>; numbers are left alone.
/// </summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

    public static byte[] Write(ExportTable table)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Columns.Select(column => SafeText.Of(column.Group is null ? column.Header : $"{column.Group}: {column.Header}"))]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    WriteCell(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static void WriteCell(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case null:
                csv.WriteField("");
                break;
            case string text:
                csv.WriteField(SafeText.Of(text));
                break;
            case int number:
                csv.WriteField(number.ToString(CultureInfo.InvariantCulture));
                break;
            case decimal number:
                csv.WriteField(number, "0.##");
                break;
            case ExactNumber exact:
                csv.WriteField(exact.Value, "0.##########");
                break;
            case Money money:
                csv.WriteField(money.Thousands, "0.0####");
                break;
            case TengeAmount tenge:
                csv.WriteField(tenge.Amount.Tenge, "0.00");
                break;
            case ExecutionRate rate:
                csv.WriteField(rate.Percent, rate.IsExactlyFull ? "0" : "0.0");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell, "No cell of a table.");
        }
    }
}
