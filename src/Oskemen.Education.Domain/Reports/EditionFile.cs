using System.Security.Cryptography;

namespace Oskemen.Education.Domain.Reports;

/// <summary>A document of a published edition: its bytes and their SHA-256. It is added once and never changed.</summary>
public sealed class EditionFile
{
    /// <summary>Most characters of <see cref="Name"/> and of <see cref="ContentType"/>.</summary>
    public const int NameMaxLength = 120;

    private EditionFile() => (Name, ContentType, Content, Hash) = ("", "", [], "");

    /// <param name="name">As it is downloaded: <c>report-2016-kk.pdf</c>.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="content">Its bytes.</param>
    public EditionFile(string name, string contentType, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Name, ContentType, Content, Size) = (name, contentType, content, content.Length);
        Hash = HashOf(content);
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the edition.</summary>
    public int EditionId { get; private set; }

    /// <summary>As it is downloaded.</summary>
    public string Name { get; private set; }

    /// <summary>Its media type.</summary>
    public string ContentType { get; private set; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; private set; }

    /// <summary>How many bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Hash { get; private set; }

    /// <summary>SHA-256, hexadecimal in small letters.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
