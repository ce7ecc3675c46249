using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Why a file is not opened at all.</summary>
public enum WorkbookRefusal
{
    Empty,
    TooLarge,

    /// <summary>The binary format of Excel 97–2003, whatever the file is called.</summary>
    OldFormat,

    Encrypted,
    NotAWorkbook,

    /// <summary>Unpacks to more than any month needs: a zip bomb, or a file of something else.</summary>
    UnpacksTooLarge,

    TooManyRows,
}

/// <summary>
/// Looks at an uploaded file before a spreadsheet library does, which would build all of it in memory.
/// Everything is read as a stream and counted, since the sizes that a zip declares can lie.
/// </summary>
public static class WorkbookGuard
{
    public const int MaxFileBytes = 5 * Megabyte;

    public const int MaxUnpackedBytes = 20 * Megabyte;

    /// <summary>Rows that hold something. A year has some twenty lines.</summary>
    public const int MaxRows = 1000;

    public const int Megabyte = 1024 * 1024;

    private const int MaxEntries = 500;

    private const int MaxCells = 50_000;

    /// <summary>Merged cells, links, rules of formats and of entry. Each is held against all others.</summary>
    private const int MaxRanges = 2_000;

    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why the file must not be opened, or null.</summary>
    public static WorkbookRefusal? Check(byte[] content)
    {
        if (content.Length == 0)
        {
            return WorkbookRefusal.Empty;
        }

        if (content.Length > MaxFileBytes)
        {
            return WorkbookRefusal.TooLarge;
        }

        if (content.AsSpan().StartsWith(OleHeader))
        {
            return content.AsSpan().IndexOf(EncryptedPackage) >= 0 ? WorkbookRefusal.Encrypted : WorkbookRefusal.OldFormat;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            return CheckSize(archive) ?? CheckType(archive) ?? CheckRows(archive);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or NotSupportedException)
        {
            return WorkbookRefusal.NotAWorkbook;
        }
    }

    private static WorkbookRefusal? CheckSize(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries)
        {
            return WorkbookRefusal.UnpacksTooLarge;
        }

        var buffer = new byte[81_920];
        var total = 0;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                total += read;
                if (total > MaxUnpackedBytes)
                {
                    return WorkbookRefusal.UnpacksTooLarge;
                }
            }
        }

        return null;
    }

    private static WorkbookRefusal? CheckType(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            return WorkbookRefusal.NotAWorkbook;
        }

        using var reader = OpenXml(types);
        while (reader.Read())
        {
            if (reader.GetAttribute("ContentType") == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
            {
                return null;
            }
        }

        return WorkbookRefusal.NotAWorkbook;
    }

    private static WorkbookRefusal? CheckRows(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            using var reader = OpenXml(entry);
            if (IsSheet(reader, entry) && CheckRows(reader) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Whatever its part is called: a workbook names its sheets itself.</summary>
    private static bool IsSheet(XmlReader reader, ZipArchiveEntry entry)
    {
        try
        {
            reader.MoveToContent();
            return reader.LocalName == "worksheet";
        }
        catch (XmlException) when (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
    }

    private static WorkbookRefusal? CheckRows(XmlReader reader)
    {
        var (rows, cells, ranges, isCounted) = (0, 0L, 0, false);
        while (reader.Read())
        {
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "row":
                    isCounted = false;
                    break;
                case "c":
                    cells++;
                    break;
                case "v" or "is" when !isCounted:
                    isCounted = true;
                    rows++;
                    break;
                case "f" when reader.GetAttribute("ref") is { } filled:
                    // A formula of an array stands in each of its cells.
                    cells += CellsOf(filled);
                    break;
                case "hyperlink":
                    // The library makes a cell of each that a link stands over.
                    cells += CellsOf(reader.GetAttribute("ref") ?? "");
                    ranges++;
                    break;
                case "mergeCell" or "cfRule" or "dataValidation":
                    ranges++;
                    break;
            }

            if (rows > MaxRows || cells > MaxCells)
            {
                return WorkbookRefusal.TooManyRows;
            }

            if (ranges > MaxRanges)
            {
                return WorkbookRefusal.UnpacksTooLarge;
            }
        }

        return null;
    }

    private static long CellsOf(string range)
    {
        var corners = range[(range.LastIndexOf('!') + 1)..].ToUpperInvariant().Split(':').Select(corner => (
            Column: corner.Where(char.IsAsciiLetterUpper).Take(3).Aggregate(0L, (column, letter) => (column * 26) + letter - 'A' + 1),
            Row: corner.Where(char.IsAsciiDigit).Take(7).Aggregate(0L, (row, digit) => (row * 10) + digit - '0'))).ToList();
        return (Math.Abs(corners[^1].Column - corners[0].Column) + 1) * (Math.Abs(corners[^1].Row - corners[0].Row) + 1);
    }

    private static XmlReader OpenXml(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
