using System.Diagnostics;
using ClosedXML.Excel;
using MiniExcelLibs;
using Oskemen.Education.Benchmarks.Support;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Spreadsheets;
using static Oskemen.Education.Benchmarks.Support.Results;

namespace Oskemen.Education.Benchmarks.Sheets;

/// <summary>Ten thousand rows out and in: the portal's files beside MiniExcel and the readers and writers of the Open XML SDK, in turn.</summary>
internal static class SheetsCommand
{
    private const int RowCount = 10_000;
    private const int UsualRounds = 3;

    private static readonly string[] Columns = ["Code", "Name", "Plan", "Paid", "Rest", "Count"];

    public static Task<string> RunAsync(Bench bench)
    {
        var count = bench.Rounds(UsualRounds);
        var table = Table();
        var values = table.Rows.Select(row => row.Cells.Select(cell => cell is Money money ? money.Thousands : cell!).ToList()).ToList();
        var book = XlsxFile.Write(table);
        var writing = Measure(count, new()
        {
            ["Open XML SDK, SAX"] = () => SaxSheet.Write(new MemoryStream(), values),
            ["MiniExcel"] = () => new MemoryStream().SaveAs(values.Select(Named)),
            ["portal, XLSX"] = () => XlsxFile.Write(table),
            ["portal, CSV"] = () => CsvFile.Write(table),
        });
        var reading = Measure(count, new()
        {
            ["Open XML SDK, SAX"] = () => SaxSheet.Read(new MemoryStream(book)),
            ["MiniExcel"] = () => _ = new MemoryStream(book).Query().Cast<IDictionary<string, object>>().Sum(row => row.Values.Count(value => value is not null)),
            ["ClosedXML, as imports read"] = () => ReadAll(book),
        });
        return Task.FromResult($"""
            {Head("10 000 rows of 6 columns", "ms", "of SAX", "MB allocated")}
            {string.Join('\n', writing.Select(pair => Describe($"write, {pair.Key}", pair.Value, writing["Open XML SDK, SAX"])))}
            {string.Join('\n', reading.Select(pair => Describe($"read, {pair.Key}", pair.Value, reading["Open XML SDK, SAX"])))}

            {count} rounds in turn, medians.
            """);
    }

    private static Dictionary<string, (double Time, double Memory)> Measure(int count, Dictionary<string, Action> ways)
    {
        var rounds = ways.Keys.ToDictionary(name => name, _ => new List<(double Time, double Memory)>());
        for (var round = 0; round <= count; round++)
        {
            foreach (var (name, way) in ways)
            {
                GC.Collect();
                var (before, clock) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
                way();
                var time = clock.Elapsed.TotalMilliseconds;
                // The first round makes what is made once.
                if (round > 0)
                {
                    rounds[name].Add((time, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6));
                }
            }
        }

        return rounds.ToDictionary(pair => pair.Key, pair => (Median(pair.Value.Select(one => one.Time)), Median(pair.Value.Select(one => one.Memory))));
    }

    private static string Describe(string name, (double Time, double Memory) one, (double Time, double Memory) floor) =>
        Row(name, Number(one.Time), Number(one.Time / floor.Time, 2), Number(one.Memory, 1));

    private static ExportTable Table() => new(
        "1", "10 000", [.. Columns.Select(column => new ExportColumn(column, 14))],
        [.. Enumerable.Range(0, RowCount).Select(number => new ExportRow(
        [
            $"464.{number % 1000:000}.015", $"Жалпы білім беру, {number}",
            Money.FromThousands(number * 7.3m), Money.FromThousands(number * 6.9m), Money.FromThousands(number * 0.4m), number,
        ]))],
        FixedColumns: 2);

    private static Dictionary<string, object> Named(List<object> row) => Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    private static int ReadAll(byte[] content)
    {
        using var book = new XLWorkbook(new MemoryStream(content));
        return book.Worksheets.Sum(sheet => sheet.CellsUsed().Count(cell => cell.Value is not null));
    }
}
