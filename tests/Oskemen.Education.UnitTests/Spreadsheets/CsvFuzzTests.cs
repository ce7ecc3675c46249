using System.Text;
using CsCheck;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>Whatever stands in a table is read back from its CSV as it was, and no cell of it would run as a formula.</summary>
public sealed class CsvFuzzTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["=+-@\t\r\n;,\"' \u00A0\u202Fаб1|!"], 0, 12],
        Gen.String[Gen.Char["=@\uFF1D\uFF0B\uFF0D\uFF20\0\u200B\u0001"], 0, 6],
        Gen.String[Gen.Char[' ', '\uD7FF'], 0, 30]);

    [Fact]
    public void Table_IsReadBackAsItWas_AndRunsNothing() => Texts.Array[2, 5].Feed(2000, texts =>
    {
        var table = new ExportTable("а", "б", [.. texts.Select(text => new ExportColumn(text, 10))], [new ExportRow([.. texts])], FixedColumns: 1);

        var rows = Read(Encoding.UTF8.GetString(CsvFile.Write(table)).TrimStart('\uFEFF'));

        rows.Count.ShouldBe(2);
        foreach (var row in rows)
        {
            row.Select(cell => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell).ShouldBe(texts.Select(Bare));
            row.ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal));
        }
    });

    /// <summary>An apostrophe that was typed before such a sign cannot be told from the portal's own.</summary>
    private static string Bare(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? text[1..] : text;

    /// <summary>CSV as RFC 4180 has it, with semicolons.</summary>
    private static List<List<string>> Read(string csv)
    {
        var rows = new List<List<string>> { new() };
        var at = 0;
        while (at < csv.Length)
        {
            var cell = new StringBuilder();
            if (csv[at] == '"')
            {
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    cell.Append(csv[at]);
                    at += csv[at] == '"' ? 1 : 0;
                }

                at++;
            }
            else
            {
                for (; csv[at] is not (';' or '\r' or '\n'); at++)
                {
                    cell.Append(csv[at]);
                }
            }

            rows[^1].Add(cell.ToString());
            if (csv[at] == ';')
            {
                at++;
                continue;
            }

            csv[at..(at + 2)].ShouldBe("\r\n");
            at += 2;
            rows.Add([]);
        }

        return [.. rows.SkipLast(1)];
    }
}
