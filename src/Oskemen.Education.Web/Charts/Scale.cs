namespace Oskemen.Education.Web.Charts;

/// <summary>Values from zero to the largest, laid on a length. All zero or unknown: nothing has any length.</summary>
internal sealed class Scale(IEnumerable<decimal?> values, decimal length)
{
    private readonly decimal _largest = values.Max() ?? 0;

    public decimal Length(decimal? value) => _largest <= 0 ? 0 : Math.Max(0, value ?? 0) / _largest * length;
}
