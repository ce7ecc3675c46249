using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.UnitTests.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>Whatever is sent as a workbook is refused or read, with words for its sender, and takes neither long nor much memory.</summary>
public sealed partial class WorkbookFuzzTests
{
    /// <summary>What one file may make the guard and a reader allocate: some ten times what a good one does.</summary>
    private const long MostBytes = 200 * WorkbookGuard.Megabyte;

    private static readonly OrganisationReturn Owed = new(
        new Campaign(
            new SchoolYear(2026), CampaignOccasion.SchoolYearStart, new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 15), [ReturnForm.School], isSample: false, null, YearFixture.Now),
        new Organisation("school_1", OrganisationKind.School, 1, "№ 1 мектеп", "Школа № 1"),
        ReturnForm.School);

    private static readonly EntSeason Season = new(2024, new EntScale(140, 5, 50, 100));

    /// <summary>What the portal hands out to be filled in, each with its reader.</summary>
    private static readonly (byte[] Book, Func<byte[], IEnumerable<string>> Read)[] HandedOut =
    [
        (MonthTemplate.Write(Statement()), ReadMonth),
        (XlsxFile.Write(ExportTables.OfMonth(Statement())), ReadMonth),
        (EntSheet.WriteTemplate(Season, [Owed.Organisation], []), content => ReadSeason(content)),
        (ReturnWorkbook.Write(new ReturnSheet(Owed, null, null)), content => ReturnWorkbook.Read(content, Owed).Problems),
    ];

    private static readonly Gen<(byte[] Book, Func<byte[], IEnumerable<string>> Read)> AnyBook = Gen.OneOf(HandedOut);

    private static readonly Gen<string> Values = Gen.OneOf(
        "", "-1", "0", "1048577", "99999999999999999999", "1e400", "NaN", "#REF!", "A1:XFD1048576", "XFD1048576", "A0", "=1", "TRUE", "\u0001", "&amp;#0;", "&#0;", "&lol;", "шын", "s", "../x", "\uFFFF");

    [Fact]
    public void Book_WithBytesTurned_IsRefusedOrRead() => Gen.Select(
        AnyBook,
        Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 12],
        (book, turned) => (Content: Turn(book.Book, turned), book.Read)).Feed(300, sample => Look(sample.Content, sample.Read));

    [Fact]
    public void Book_WithPartsMissingOrExchanged_IsRefusedOrRead() => Gen.Select(
        AnyBook,
        Gen.Int[0, 30],
        Gen.Int[0, 30],
        Gen.Int[0, 3],
        (book, one, other, way) => (Content: Exchange(book.Book, one, other, way), book.Read)).Feed(60, sample => Look(sample.Content, sample.Read));

    [Fact]
    public void Book_WithSpoiltXml_IsRefusedOrRead() => Gen.Select(
        AnyBook,
        Gen.Int[0, 30],
        Gen.Select(Gen.Double[0, 1], Values).Array[1, 4],
        (book, part, values) => (Content: Rewrite(book.Book, part, text => values.Aggregate(text, PutValue)), book.Read)).Feed(60, sample => Look(sample.Content, sample.Read));

    /// <summary>Small files that name more than they hold.</summary>
    [Theory]
    [InlineData("<x:hyperlinks><x:hyperlink ref=\"A1:XFD1048576\" location=\"x\"/></x:hyperlinks>")]
    [InlineData("<x:mergeCells><x:mergeCell ref=\"A1:XFD1048576\"/></x:mergeCells>")]
    [InlineData("<x:dataValidations><x:dataValidation type=\"whole\" sqref=\"A1:XFD1048576\"><x:formula1>1</x:formula1></x:dataValidation></x:dataValidations>")]
    [InlineData("<x:conditionalFormatting sqref=\"A1:XFD1048576\"><x:cfRule type=\"expression\" priority=\"1\"><x:formula>A1</x:formula></x:cfRule></x:conditionalFormatting>")]
    [InlineData("<x:autoFilter ref=\"A1:XFD1048576\"/>")]
    public void Sheet_ThatNamesEveryCell_TakesNoMoreThanAnother(string xml) =>
        LookInTime(Rewrite(HandedOut[1].Book, "xl/worksheets/sheet1.xml", text => AfterData().Replace(text, match => match.Value + xml, 1)), HandedOut[1].Read);

    [Theory]
    [InlineData("<x:row r=\"5\"><x:c r=\"XFD5\"><x:v>1</x:v></x:c></x:row>")]
    [InlineData("<x:row r=\"1048576\"><x:c r=\"XFD1048576\"><x:v>1</x:v></x:c></x:row>")]
    [InlineData("<x:row r=\"90\"><x:c r=\"A90\"><x:f t=\"array\" ref=\"A90:XFD1048576\">1</x:f><x:v>1</x:v></x:c></x:row>")]
    [InlineData("<x:row r=\"90\"><x:c r=\"A90\"><x:f t=\"shared\" si=\"0\" ref=\"A90:XFD1048576\">1</x:f><x:v>1</x:v></x:c></x:row>")]
    public void Cell_AtTheEdgeOfTheSheet_TakesNoMoreThanAnother(string row) =>
        LookInTime(Rewrite(HandedOut[1].Book, "xl/worksheets/sheet1.xml", text => text.Replace("</x:sheetData>", row + "</x:sheetData>", StringComparison.Ordinal)), HandedOut[1].Read);

    [Theory]
    [InlineData("<x:mergeCell ref=\"{0}{1}:{0}{2}\"/>", "<x:mergeCells>", "</x:mergeCells>")]
    [InlineData("<x:hyperlink ref=\"{0}{1}\" location=\"x\"/>", "<x:hyperlinks>", "</x:hyperlinks>")]
    [InlineData("<x:conditionalFormatting sqref=\"{0}{1}:{0}{2}\"><x:cfRule type=\"expression\" priority=\"1\"><x:formula>A1</x:formula></x:cfRule></x:conditionalFormatting>", "", "")]
    [InlineData("<x:dataValidation type=\"whole\" sqref=\"{0}{1}:{0}{2}\"><x:formula1>1</x:formula1></x:dataValidation>", "<x:dataValidations>", "</x:dataValidations>")]
    public void Sheet_WithThousandsOfRanges_TakesNoMoreThanAnother(string range, string before, string after)
    {
        var ranges = string.Concat(Enumerable.Range(0, 20_000).Select(number => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, range, (char)('A' + (number % 26)), 100 + (number / 26 * 2), 101 + (number / 26 * 2))));
        LookInTime(Rewrite(HandedOut[1].Book, "xl/worksheets/sheet1.xml", text => AfterData().Replace(text, match => match.Value + before + ranges + after, 1)), HandedOut[1].Read);
    }

    /// <summary>Ten entities of ten of ten …: a gigabyte in four hundred bytes.</summary>
    [Fact]
    public void Part_WithABombOfEntities_IsRefusedOrRead()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">"));
        foreach (var (book, read) in HandedOut)
        {
            for (var part = 0; part < PartsOf(book); part++)
            {
                LookInTime(Rewrite(book, part, text => Bomb(text, $"<!DOCTYPE x [<!ENTITY e0 \"шындық\">{entities}]>")), read);
            }
        }
    }

    [Fact]
    public void Sheet_UnderAnotherName_IsCountedAllTheSame()
    {
        var rows = string.Concat(Enumerable.Range(100, WorkbookGuard.MaxRows + 1).Select(row => $"<x:row r=\"{row}\"><x:c r=\"A{row}\"><x:v>1</x:v></x:c></x:row>"));
        var full = Rewrite(HandedOut[1].Book, "xl/worksheets/sheet1.xml", text => text.Replace("</x:sheetData>", rows + "</x:sheetData>", StringComparison.Ordinal));
        var renamed = Repack(full, parts => [.. parts.Select(part => new Part(
            part.Name.Replace("sheet1.xml", "sheet1.bin", StringComparison.Ordinal),
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(part.Content).Replace("sheet1.xml", "sheet1.bin", StringComparison.Ordinal))))]);

        WorkbookGuard.Check(full).ShouldBe(WorkbookRefusal.TooManyRows);
        WorkbookGuard.Check(renamed).ShouldBe(WorkbookRefusal.TooManyRows);
    }

    /// <summary>A file that would keep the reader busy without end fails instead of keeping the tests busy.</summary>
    private static void LookInTime(byte[] content, Func<byte[], IEnumerable<string>> read) => Gen.Const(content).Feed(1, sample => Look(sample, read));

    private static void Look(byte[] content, Func<byte[], IEnumerable<string>> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        if (WorkbookGuard.Check(content) is { } refusal)
        {
            SheetTexts.Of(refusal).ShouldNotBeNullOrWhiteSpace();
        }
        else
        {
            read(content).ShouldAllBe(message => message.Length > 0);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes);
    }

    private static IEnumerable<string> ReadMonth(byte[] content)
    {
        var reading = SheetReader.Read(content, Books.October, Books.Lines);
        AnnotatedWorkbook.Write(content, reading.Problems);
        return reading.Problems.Select(problem => problem.Message);
    }

    private static IEnumerable<string> ReadSeason(byte[] content) =>
        EntSheetReader.Read(content, Season, [Owed.Organisation], new Dictionary<int, EntFigures>()).Problems.Select(problem => problem.Message);

    private static MonthStatement Statement()
    {
        var fixture = new YearFixture([.. Books.Lines.Select(line => line.Text)]).Enter(10, 0, 100.5m, 90.4m);
        return new MonthStatement(fixture.Month(10), new BudgetExecution(Books.October, fixture.Month(10).Entries, [], fixture.Plan), IsSample: false);
    }

    private static byte[] Turn(byte[] book, (double Place, byte Value)[] turned)
    {
        var content = book.ToArray();
        foreach (var (place, value) in turned)
        {
            content[(int)(place * (content.Length - 1))] = value;
        }

        return content;
    }

    private static byte[] Exchange(byte[] book, int one, int other, int way) => Repack(book, parts =>
    {
        var (first, second) = (one % parts.Count, other % parts.Count);
        switch (way)
        {
            case 0:
                parts.RemoveAt(first);
                break;
            case 1:
                parts[first] = parts[first] with { Content = parts[second].Content };
                break;
            case 2:
                parts[first] = parts[first] with { Content = [] };
                break;
            default:
                parts.Add(parts[first] with { Content = parts[second].Content });
                break;
        }

        return parts;
    });

    private static int PartsOf(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        return archive.Entries.Count;
    }

    private static byte[] Rewrite(byte[] book, int part, Func<string, string> rewrite) => Repack(book, parts =>
    {
        var at = part % parts.Count;
        parts[at] = parts[at] with { Content = Encoding.UTF8.GetBytes(rewrite(Encoding.UTF8.GetString(parts[at].Content))) };
        return parts;
    });

    private static byte[] Rewrite(byte[] book, string part, Func<string, string> rewrite) => Repack(book, parts =>
        [.. parts.Select(one => one.Name == part ? one with { Content = Encoding.UTF8.GetBytes(rewrite(Encoding.UTF8.GetString(one.Content))) } : one)]);

    private static byte[] Repack(byte[] book, Func<List<Part>, List<Part>> change)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        var parts = archive.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return new Part(entry.FullName, content.ToArray());
        }).ToList();
        using var packed = new MemoryStream();
        using (var changed = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in change(parts))
            {
                using var stream = changed.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Puts another value where an attribute or an element has one.</summary>
    private static string PutValue(string text, (double Place, string Value) put)
    {
        var values = AnyValue().Matches(text);
        if (values.Count == 0)
        {
            return put.Value;
        }

        var found = values[(int)(put.Place * (values.Count - 1))];
        return string.Concat(text.AsSpan(0, found.Index), put.Value, text.AsSpan(found.Index + found.Length));
    }

    private static string Bomb(string text, string doctype)
    {
        var start = Math.Max(0, text.IndexOf("?>", StringComparison.Ordinal) + 2);
        return AnyValue().Replace(text[..start] + doctype + text[start..], match => match.Index < start + doctype.Length ? match.Value : "&e9;", 400);
    }

    private sealed record Part(string Name, byte[] Content);

    [GeneratedRegex("(?<==\")[^\"]*(?=\")|(?<=>)[^<>]+(?=<)")]
    private static partial Regex AnyValue();

    [GeneratedRegex("</x:sheetData>(?:<x:sheetProtection[^>]*/>)?")]
    private static partial Regex AfterData();
}
