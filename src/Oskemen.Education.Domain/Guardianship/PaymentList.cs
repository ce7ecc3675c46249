using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>The payment list of a month: whom the benefit is paid, how much, and whom not and why. Draft → submitted → approved, or returned.</summary>
public sealed class PaymentList
{
    private PaymentList()
    {
    }

    /// <param name="month">For which month; there is one list of each.</param>
    /// <param name="payOn">The day of payment that the specialist chose.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="at">When, UTC.</param>
    public PaymentList(ReportingMonth month, DateOnly payOn, Guid by, DateTimeOffset at)
    {
        Month = month.FirstDay;
        Make(payOn, by, at);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>First day of the month that it pays; unique.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The day of payment.</summary>
    public DateOnly PayOn { get; private set; }

    /// <summary>Who made it last.</summary>
    public Guid MadeById { get; private set; }

    /// <summary>When it was made last, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>What it pays in all.</summary>
    public Money Total { get; private set; }

    /// <summary>How many cases are paid.</summary>
    public int PaidCases { get; private set; }

    /// <summary>How many cases are on it and not paid.</summary>
    public int UnpaidCases { get; private set; }

    /// <summary>When it was approved, UTC; only one list at a time is not.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>What was decided, in order.</summary>
    public List<PaymentListDecision> Decisions { get; } = [];

    /// <summary>For noticing that somebody else saved meanwhile.</summary>
    public uint Version { get; private set; }

    /// <summary>The month.</summary>
    public ReportingMonth ReportingMonth => ReportingMonth.Of(Month);

    /// <summary>Where it stands.</summary>
    public PaymentListStatus Status => PaymentListStatuses.After(Decisions.MaxBy(decision => decision.Number)?.Kind);

    /// <summary>Whether it can be made anew.</summary>
    public bool IsOpen => Status is PaymentListStatus.Draft or PaymentListStatus.Returned;

    /// <summary>It is made, or made anew.</summary>
    /// <exception cref="InvalidOperationException">It is not open: what was handed on stays as it is.</exception>
    public void Make(DateOnly payOn, Guid by, DateTimeOffset at)
    {
        RequireOpen();
        (PayOn, MadeById, MadeAt) = (payOn, by, at);
    }

    /// <summary>Says what its lines come to.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public void Sum(IReadOnlyCollection<PaymentLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        RequireOpen();
        Total = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Total);
        PaidCases = lines.Count(line => line.Total > Money.Zero);
        UnpaidCases = lines.Count - PaidCases;
    }

    /// <summary>Hands it to the head.</summary>
    /// <returns>Why not, or null.</returns>
    public PaymentRefusal? Submit(Guid by, DateTimeOffset at) =>
        !IsOpen ? PaymentRefusal.AlreadyDecided
        : PaidCases + UnpaidCases == 0 ? PaymentRefusal.Empty
        : Decide(PaymentDecisionKind.Submitted, by, at, reason: null);

    /// <summary>The head approves. Whoever calls has compared the lines with what is due now.</summary>
    /// <returns>Why not, or null.</returns>
    public PaymentRefusal? Approve(Guid by, DateTimeOffset at)
    {
        if (Status != PaymentListStatus.Submitted)
        {
            return PaymentRefusal.AlreadyDecided;
        }

        if (Decisions.MaxBy(decision => decision.Number)!.DecidedById == by)
        {
            return PaymentRefusal.OwnSubmission;
        }

        ApprovedAt = at;
        return Decide(PaymentDecisionKind.Approved, by, at, reason: null);
    }

    /// <summary>The head gives it back.</summary>
    /// <returns>Why not, or null.</returns>
    public PaymentRefusal? Return(string? reason, Guid by, DateTimeOffset at) =>
        Status != PaymentListStatus.Submitted ? PaymentRefusal.AlreadyDecided
        : string.IsNullOrWhiteSpace(reason) ? PaymentRefusal.ReasonMissing
        : Decide(PaymentDecisionKind.Returned, by, at, reason.Trim());

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("The list is handed on.");
        }
    }

    private PaymentRefusal? Decide(PaymentDecisionKind kind, Guid by, DateTimeOffset at, string? reason)
    {
        Decisions.Add(new PaymentListDecision(Decisions.Count + 1, kind, by, at, reason));
        return null;
    }
}
