namespace Oskemen.Education.Domain.Budgets;

/// <summary>
/// An amount of tenge held to the tiyn (two decimals). The department reads and types amounts in thousands of tenge,
/// so the portal's edges use <see cref="Thousands"/>; sums and differences are exact.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>Decimals of a tenge: one tenge has 100 tiyn.</summary>
    public const int TengeDecimals = 2;

    /// <summary>Decimals of an amount given in thousands of tenge.</summary>
    public const int ThousandsDecimals = TengeDecimals + 3;

    /// <summary>The largest absolute amount, in tenge: a thousand times the city's yearly education budget.</summary>
    public const decimal MaxTenge = 9_999_999_999_999.99m;

    /// <summary>Nothing.</summary>
    public static readonly Money Zero;

    private Money(decimal tenge) => Tenge = tenge;

    /// <summary>The amount in tenge, at most two decimals.</summary>
    public decimal Tenge { get; }

    /// <summary>The amount in thousands of tenge, at most five decimals.</summary>
    public decimal Thousands => Tenge / 1000m;

    /// <summary>An amount from tenge.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than two decimals, or beyond <see cref="MaxTenge"/>.</exception>
    public static Money FromTenge(decimal tenge) =>
        HasDecimals(tenge, TengeDecimals) && Math.Abs(tenge) <= MaxTenge
            ? new Money(tenge)
            : throw new ArgumentOutOfRangeException(nameof(tenge), tenge, "At most two decimals, at most 9 999 999 999 999.99.");

    /// <summary>An amount from thousands of tenge.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than five decimals, or beyond <see cref="MaxTenge"/>.</exception>
    public static Money FromThousands(decimal thousands) =>
        Math.Abs(thousands) <= MaxTenge / 1000m
            ? FromTenge(thousands * 1000m)
            : throw new ArgumentOutOfRangeException(nameof(thousands), thousands, "At most 9 999 999 999.99999.");

    /// <summary>Whether <paramref name="value"/> has no digit beyond <paramref name="decimals"/> places after the point.</summary>
    public static bool HasDecimals(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.ToZero) == value;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Tenge.CompareTo(other.Tenge);

    /// <summary>Sum.</summary>
    public static Money operator +(Money left, Money right) => FromTenge(left.Tenge + right.Tenge);

    /// <summary>Difference.</summary>
    public static Money operator -(Money left, Money right) => FromTenge(left.Tenge - right.Tenge);

    /// <summary>Less than.</summary>
    public static bool operator <(Money left, Money right) => left.Tenge < right.Tenge;

    /// <summary>Greater than.</summary>
    public static bool operator >(Money left, Money right) => left.Tenge > right.Tenge;

    /// <summary>At most.</summary>
    public static bool operator <=(Money left, Money right) => left.Tenge <= right.Tenge;

    /// <summary>At least.</summary>
    public static bool operator >=(Money left, Money right) => left.Tenge >= right.Tenge;

    /// <summary>The sum of the amounts that are known; nothing when none is.</summary>
    public static Money? SumOfKnown(IEnumerable<Money?> amounts) =>
        amounts.Where(amount => amount.HasValue).Aggregate((Money?)null, (sum, amount) => (sum ?? Zero) + amount!.Value);

    /// <summary>The sum, or nothing as soon as one amount is unknown or there is none.</summary>
    public static Money? SumOfAll(IReadOnlyCollection<Money?> amounts) =>
        amounts.All(amount => amount.HasValue) ? SumOfKnown(amounts) : null;
}
