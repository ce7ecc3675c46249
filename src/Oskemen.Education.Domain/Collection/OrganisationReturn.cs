using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Domain.Collection;

/// <summary>
/// What an organisation owes in a campaign: not begun → draft → submitted → approved, or returned with reasons cell by cell.
/// Its state is that of its last revision; what counts in the figures of the city is the last approved one.
/// </summary>
public sealed class OrganisationReturn
{
    private OrganisationReturn()
    {
        (Campaign, Organisation) = (null!, null!);
    }

    /// <param name="campaign">The campaign.</param>
    /// <param name="organisation">Who owes it.</param>
    /// <param name="form">Which figures.</param>
    public OrganisationReturn(Campaign campaign, Organisation organisation, ReturnForm form)
    {
        (Campaign, Organisation, Form) = (campaign, organisation, form);
        Revisions.Add(new ReturnRevision(number: 1));
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of <see cref="Campaign"/>.</summary>
    public int CampaignId { get; private set; }

    /// <summary>The campaign.</summary>
    public Campaign Campaign { get; private set; }

    /// <summary>Key of <see cref="Organisation"/>.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Who owes it.</summary>
    public Organisation Organisation { get; private set; }

    /// <summary>Which figures.</summary>
    public ReturnForm Form { get; private set; }

    /// <summary>Extensions of the deadline; the one given last holds.</summary>
    public List<ReturnExtension> Extensions { get; } = [];

    /// <summary>The return and its corrections.</summary>
    public List<ReturnRevision> Revisions { get; } = [];

    /// <summary>The revision at work.</summary>
    public ReturnRevision Current => Revisions.MaxBy(revision => revision.Number)!;

    /// <summary>The revision that counts; null before the first approval.</summary>
    public ReturnRevision? Approved =>
        Revisions.Where(revision => revision.Status == ReturnStatus.Approved).MaxBy(revision => revision.Number);

    /// <summary>The last day to hand it in.</summary>
    public DateOnly DueOn => Extensions.MaxBy(extension => extension.Id)?.Until ?? Campaign.Deadline;

    /// <summary>Whether figures may be changed. When the campaign is over, a correction that the department asked for still may.</summary>
    public bool IsEditable => Current.IsEditable && (!Campaign.IsClosed || Current.Number > 1);

    /// <summary>Takes over figures and notes.</summary>
    /// <param name="figures">All cells.</param>
    /// <param name="notes">All notes.</param>
    /// <param name="before">The last period's figures, for the checks.</param>
    /// <param name="by">Who saves; null for figures that came with the portal's own files.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public ReturnRefusal? Save(ReturnFigures figures, IReadOnlyList<LevelNote> notes, ReturnFigures? before, Guid? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (!IsEditable)
        {
            return Campaign.IsClosed ? ReturnRefusal.CampaignClosed : ReturnRefusal.AlreadyDecided;
        }

        var findings = ReturnChecks.Find(ReturnLayout.Of(Form), figures, before, notes.Select(note => note.Level).ToHashSet());
        Current.Write(figures, notes, findings, by, at);
        return null;
    }

    /// <summary>Hands the saved figures to the department.</summary>
    /// <returns>Why not, or null. An error that the checks find stops it.</returns>
    public ReturnRefusal? Submit(ReturnFigures? before, Guid by, DateTimeOffset at)
    {
        if (!IsEditable)
        {
            return Campaign.IsClosed ? ReturnRefusal.CampaignClosed : ReturnRefusal.AlreadyDecided;
        }

        if (Find(before).Any(finding => finding.IsError))
        {
            return ReturnRefusal.HasErrors;
        }

        Current.Decide(ReturnDecisionKind.Submitted, by, at);
        return null;
    }

    /// <summary>Nothing changed since the last period: takes its figures over.</summary>
    /// <returns>Why not, or null.</returns>
    public ReturnRefusal? TakeOver(ReturnFigures? before, Guid by, DateTimeOffset at) =>
        before is null ? ReturnRefusal.NothingToConfirm : Save(before, [], before, by, at);

    /// <summary>The department approves; from then on the figures count and are frozen.</summary>
    /// <returns>Why not, or null. Who submitted cannot approve.</returns>
    public ReturnRefusal? Approve(Guid by, DateTimeOffset at)
    {
        if (Current.Status != ReturnStatus.Submitted)
        {
            return ReturnRefusal.AlreadyDecided;
        }

        if (Current.LastDecision!.DecidedById == by)
        {
            return ReturnRefusal.OwnSubmission;
        }

        Current.Decide(ReturnDecisionKind.Approved, by, at);
        return null;
    }

    /// <summary>The department gives it back.</summary>
    /// <param name="reason">What there is to say of the whole; may be left out when cells are named.</param>
    /// <param name="comments">What is wrong with which cell.</param>
    /// <param name="by">Who returns.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public ReturnRefusal? Return(string? reason, IReadOnlyList<CellComment> comments, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(comments);
        if (Current.Status != ReturnStatus.Submitted)
        {
            return ReturnRefusal.AlreadyDecided;
        }

        if (string.IsNullOrWhiteSpace(reason) && comments.Count == 0)
        {
            return ReturnRefusal.ReasonMissing;
        }

        Current.Decide(ReturnDecisionKind.Returned, by, at, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), comments);
        return null;
    }

    /// <summary>Begins a correction of approved figures. Until it is approved itself, the figures before it count.</summary>
    /// <returns>Why not, or null.</returns>
    public ReturnRefusal? Correct(string? reason)
    {
        if (Current.Status != ReturnStatus.Approved)
        {
            return ReturnRefusal.AlreadyDecided;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return ReturnRefusal.ReasonMissing;
        }

        Revisions.Add(new ReturnRevision(Current.Number + 1, Current, reason.Trim()));
        return null;
    }

    /// <summary>What is wrong or odd about the current figures.</summary>
    public IReadOnlyList<ReturnFinding> Find(ReturnFigures? before) =>
        ReturnChecks.Find(ReturnLayout.Of(Form), Current.Figures, before, Current.Commented);
}

/// <summary>More time for one organisation.</summary>
public sealed class ReturnExtension
{
    /// <summary>Longest reason, in characters.</summary>
    public const int TextMaxLength = 500;

    private ReturnExtension() => Reason = "";

    /// <param name="until">The new last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="at">When, UTC.</param>
    public ReturnExtension(DateOnly until, string reason, Guid by, DateTimeOffset at) =>
        (Until, Reason, GivenById, GivenAt) = (until, reason, by, at);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the return.</summary>
    public int ReturnId { get; private set; }

    /// <summary>The new last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>Who gave it.</summary>
    public Guid GivenById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset GivenAt { get; private set; }
}
