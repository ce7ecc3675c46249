using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipLedger;

/// <summary>What a guardian paid back, as typed.</summary>
public sealed class RepaymentForm
{
    public string? Amount { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [SingleLine]
    [StringLength(Repayment.DocumentMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Document { get; set; }

    /// <summary>The amount, with everything that is wrong told at its field.</summary>
    /// <param name="state">Where it is told.</param>
    /// <param name="firstPaidOn">When the first payment was; null when there was none.</param>
    /// <param name="debt">What is owed.</param>
    /// <param name="today">Today.</param>
    public Money? Read(ModelStateDictionary state, DateOnly? firstPaidOn, Money debt, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        var amount = TengeParser.Parse(Amount);
        state.Require(amount is not null, nameof(Amount), Strings.Ledger_AmountWrong);
        state.Require(amount is null || amount <= debt, nameof(Amount), Strings.Ledger_MoreThanDebt.With(Format.Tenge(debt)));
        state.Require(ReceivedOn is { } day && day <= today && day >= firstPaidOn, nameof(ReceivedOn), Strings.Ledger_DayWrong);
        return state.IsValid ? amount : null;
    }
}

/// <summary>The ledger of a case.</summary>
/// <param name="Account">Due and paid, month by month.</param>
/// <param name="Entries">What was paid and taken back, in order of days.</param>
/// <param name="Repayments">What the guardian paid back, the latest first.</param>
/// <param name="Form">What is typed.</param>
public sealed record LedgerPage(CaseAccount Account, IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<Repayment> Repayments, RepaymentForm Form)
{
    private readonly ILookup<(BenefitKind Kind, DateOnly Month), LedgerEntry> _byMonth = Entries.ToLookup(entry => (entry.Kind, entry.Month));

    public GuardianshipCase Case => Account.Case;

    /// <summary>Overpaid and not taken back.</summary>
    public Money Debt => BenefitAccount.Debt(Account.Months);

    /// <summary>When the first payment was.</summary>
    public DateOnly? FirstPaidOn => Entries.Count == 0 ? null : Entries[0].MovedOn;

    public Money Due => Sum(Account.Months.Select(month => month.Due.Amount));

    public Money Paid => Sum(Account.Months.Select(month => month.Paid));

    /// <summary>The months by year, the newest first.</summary>
    public IEnumerable<IGrouping<int, AccountMonth>> Years => Account.Months
        .OrderByDescending(month => month.Month).ThenBy(month => month.Kind).GroupBy(month => month.Month.Year);

    /// <summary>What moved for a month.</summary>
    public IEnumerable<LedgerEntry> EntriesOf(AccountMonth month) => _byMonth[(month.Kind, month.Month.FirstDay)];

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    /// <summary>Where an entry stands: the list of its month.</summary>
    public static string? ListOf(LedgerEntry entry) => entry.ListMonth is { } month ? Links.Payments(ReportingMonth.Of(month)) : null;
}
