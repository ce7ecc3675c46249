namespace Oskemen.Education.Domain.Guardianship;

/// <summary>A document that the file holds.</summary>
public sealed class CaseDocument
{
    /// <summary>Most characters of <see cref="Number"/>.</summary>
    public const int NumberMaxLength = 60;

    /// <summary>Most characters of <see cref="Note"/>.</summary>
    public const int NoteMaxLength = 300;

    private CaseDocument()
    {
    }

    /// <param name="kind">Which.</param>
    /// <param name="number">Its number, where it has one.</param>
    /// <param name="issuedOn">Its date, where it has one.</param>
    /// <param name="note">What else there is to say.</param>
    public CaseDocument(DocumentKind kind, string? number, DateOnly? issuedOn, string? note) =>
        (Kind, Number, IssuedOn, Note) = (kind, number, issuedOn, note);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>Which.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Its number, where it has one.</summary>
    public string? Number { get; private set; }

    /// <summary>Its date, where it has one.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>What else there is to say.</summary>
    public string? Note { get; private set; }
}
