using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Where it is known from what should have been paid.</summary>
public enum ReconciliationBasis
{
    /// <summary>Approved payment lists, by the month in which they were paid, less what guardians paid back in it.</summary>
    Lists,

    /// <summary>The printed report's number of children and monthly benefit; there are no lists of that year.</summary>
    Report,

    /// <summary>Adoptions of the register, by the month in which the care ended, at so many MCI each.</summary>
    Adoptions,
}

/// <summary>A month of the reconciliation. Amounts of the budget count from January, as the treasury counts.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Expected">What should have been paid in the month; null when nothing is known of it.</param>
/// <param name="ExpectedToDate">The same from January to the month.</param>
/// <param name="ExecutedToDate">What the budget says was paid from January to the month; null when the month is not entered.</param>
public sealed record ReconciliationMonth(int Month, Money? Expected, Money? ExpectedToDate, Money? ExecutedToDate)
{
    /// <summary>What the budget paid beyond what is explained; negative when it paid less. Null while one side is not known.</summary>
    public Money? Difference => ExecutedToDate - ExpectedToDate;
}

/// <summary>One programme of the budget against the register: what should have been paid, and what was.</summary>
/// <param name="Programme">Administrator and programme, such as <c>464.015</c>.</param>
/// <param name="Basis">Where the expected amounts are known from.</param>
/// <param name="Months">The months of which one side is known.</param>
public sealed record ProgrammeReconciliation(string Programme, ReconciliationBasis Basis, IReadOnlyList<ReconciliationMonth> Months)
{
    /// <summary>Monthly benefit to guardians. Source: the budget classification.</summary>
    public const string Guardians = "464.015";

    /// <summary>Upkeep of children with patronage carers, and the carers' pay.</summary>
    public const string Patronage = "464.030";

    /// <summary>What is paid once on adoption.</summary>
    public const string Adoption = "464.022";

    /// <summary>The latest month of which both sides are known; null when there is none.</summary>
    public ReconciliationMonth? Latest => Months.LastOrDefault(month => month.Difference is not null);

    /// <summary>The programme that a kind of benefit is paid from.</summary>
    public static string ProgrammeOf(BenefitKind kind) => kind == BenefitKind.GuardianBenefit ? Guardians : Patronage;

    /// <summary>Puts both sides month by month beside each other.</summary>
    /// <param name="programme">Administrator and programme.</param>
    /// <param name="basis">Where <paramref name="expected"/> is known from.</param>
    /// <param name="expected">By month, what should have been paid in it.</param>
    /// <param name="executed">By month, what the budget says was paid from January to it.</param>
    public static ProgrammeReconciliation Of(
        string programme, ReconciliationBasis basis, IReadOnlyDictionary<int, Money> expected, IReadOnlyDictionary<int, Money> executed)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(executed);
        return new(programme, basis,
        [
            .. expected.Keys.Union(executed.Keys).Order().Select(month => new ReconciliationMonth(
                month,
                expected.TryGetValue(month, out var amount) ? amount : null,
                Money.SumOfKnown(expected.Where(known => known.Key <= month).Select(known => (Money?)known.Value)),
                executed.TryGetValue(month, out var paid) ? paid : null)),
        ]);
    }
}
