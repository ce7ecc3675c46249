namespace Oskemen.Education.Web.Data;

/// <summary>A PDF that was printed already, by what it was printed from: the same page is never printed twice. It may be thrown away at any time.</summary>
public sealed class PrintedDocument
{
    private PrintedDocument() => (Source, Content) = ("", []);

    public PrintedDocument(string source, byte[] content, DateTimeOffset madeAt) => (Source, Content, MadeAt) = (source, content, madeAt);

    /// <summary>SHA-256 of the page that was printed, hexadecimal.</summary>
    public string Source { get; private set; }

    public byte[] Content { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }
}
