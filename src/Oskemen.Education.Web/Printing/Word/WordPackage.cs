using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>Makes a document file in which nothing depends on chance or on the clock.</summary>
internal static class WordPackage
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest moment that a ZIP can write down.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Create(Action<WordprocessingDocument> fill)
    {
        using var made = new MemoryStream();
        using (var package = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            fill(package);
        }

        return Repack(made);
    }

    /// <summary>Adds a part whose content is written out.</summary>
    public static void AddXml<TPart>(this OpenXmlPartContainer parent, string id, string xml)
        where TPart : OpenXmlPart, IFixedContentTypePart
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        parent.AddNewPart<TPart>(id).FeedData(content);
    }

    /// <summary>Title, author and language of the file; without the moment at which it was made.</summary>
    public static void AddCore(this WordprocessingDocument package, string title, string creator, CultureInfo language)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dublin = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", dublin.NamespaceName),
            new XElement(dublin + "title", title), new XElement(dublin + "creator", creator), new XElement(dublin + "language", WordStyles.Tag(language)));
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "rId2");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(properties.ToString(SaveOptions.DisableFormatting)));
        part.FeedData(content);
    }

    /// <summary>The same entries in a fixed order, each of the same moment.</summary>
    private static byte[] Repack(MemoryStream made)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(made, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderByDescending(entry => entry.FullName == ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }
}
