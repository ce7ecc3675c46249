using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Features.BudgetMonths;

/// <summary>What becomes of a posted line when the stored one may have changed since the page was opened.</summary>
public enum RowMerge
{
    /// <summary>The person did not touch the line; what is stored stays.</summary>
    Keep,

    /// <summary>The person changed it and nobody else did.</summary>
    Write,

    /// <summary>Both changed it, to different values: the person decides.</summary>
    Conflict,
}

public static class RowMerges
{
    /// <summary>A three-way merge of the opened, the posted and the stored values of one line.</summary>
    public static RowMerge With(this MonthFormRow posted, ExecutionEntry stored)
    {
        if (posted.TakeStored || posted.Values == stored.Values || Fingerprint.Of(posted.Values) == posted.Loaded)
        {
            return RowMerge.Keep;
        }

        return Fingerprint.Of(stored.Values) == posted.Loaded ? RowMerge.Write : RowMerge.Conflict;
    }
}

/// <summary>A short text that differs whenever the values of a line do.</summary>
public static class Fingerprint
{
    private const int Length = 16;

    public static string Of(ExecutionValues values)
    {
        var parts = new[] { values.Plan, values.Paid, values.Registered, values.Unpaid, values.Saving }
            .Select(amount => amount?.Tenge.ToString("0.00", CultureInfo.InvariantCulture) ?? "")
            .Append(values.Reason ?? "")
            .Append(values.Note ?? "");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));
        return Convert.ToHexString(hash)[..Length];
    }
}
