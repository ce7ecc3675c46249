using System.Globalization;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Returns;

/// <summary>What the page of a return shows.</summary>
/// <param name="Sheet">The return as it is stored.</param>
/// <param name="Input">What was typed and not taken; null when the page shows what is stored.</param>
/// <param name="Names">Names of the people who decided or saved.</param>
/// <param name="MayEnter">Whether this person may change figures now.</param>
/// <param name="IsConflict">Somebody else saved meanwhile; what is stored stands beside what was typed.</param>
/// <param name="IsRejected">The figures were not taken because the return is locked; what was typed is shown beside.</param>
public sealed record ReturnPage(
    ReturnSheet Sheet,
    ReturnInput? Input,
    IReadOnlyDictionary<Guid, string> Names,
    bool MayEnter,
    bool IsConflict = false,
    bool IsRejected = false)
{
    private IReadOnlyList<ReturnFinding>? _findings;

    public OrganisationReturn Owed => Sheet.Owed;

    public ReturnRevision Current => Owed.Current;

    public ReturnLayout Layout => ReturnLayout.Of(Owed.Form);

    public ReturnFigures Figures { get; } = Sheet.Owed.Current.Figures;

    /// <summary>A mistake does not hide that somebody else saved; a conflict that was shown is done with.</summary>
    public uint Version => Input is null || IsConflict ? Current.Version : Input.Version;

    /// <summary>What the checks say of what is stored; nothing while nothing was entered.</summary>
    public IReadOnlyList<ReturnFinding> Findings =>
        _findings ??= Current.Status == ReturnStatus.NotBegun ? [] : Owed.Find(Sheet.Before);

    /// <summary>What the department said when the return came back; until it is handed in again.</summary>
    public ReturnDecision? Returned => Current.LastDecision is { Kind: ReturnDecisionKind.Returned } returned ? returned : null;

    /// <summary>The approved figures that a correction is held against.</summary>
    public ReturnFigures? Corrected => Current.Number > 1 ? Owed.Revisions.Single(revision => revision.Number == Current.Number - 1).Figures : null;

    public bool MayConfirm => MayEnter && Sheet.Before is not null && Current is { Status: ReturnStatus.NotBegun or ReturnStatus.Draft, Number: 1 };

    public string TextOf(CellKey key) => Input?.Texts.GetValueOrDefault(ReturnInput.NameOf(key)) ?? SavedText(key);

    public string SavedText(CellKey key) => Figures[key]?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string NoteOf(int? level) =>
        Input?.Texts.GetValueOrDefault(ReturnInput.NameOfNote(level)) ?? Current.Notes.Find(note => note.Level == level)?.Text ?? "";

    /// <summary>What is stored where it is not what was typed, after a conflict.</summary>
    public string? StoredBeside(CellKey key) =>
        IsConflict && CountParser.Parse(TextOf(key)).Value is var typed && (typed ?? 0) != (Figures[key] ?? 0) ? Figures[key]?.ToString(CultureInfo.InvariantCulture) ?? Format.Unknown : null;

    public IEnumerable<ReturnFinding> FindingsAt(int? level) => Findings.Where(finding => finding.Key.Level == level && finding.Kind != ReturnFindingKind.Empty);

    public IEnumerable<CellComment> CommentsAt(int? level) => Returned?.Comments.Where(comment => comment.Level == level) ?? [];

    public bool IsReturned(CellKey key) => Returned?.Comments.Exists(comment => comment.Key == key) == true;

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";
}
