using System.Diagnostics.CodeAnalysis;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>
/// The code of a budget line, <c>464.003.015</c>: administrator, programme, subprogramme, three digits each.
/// No part is a key by itself: 015 is both a programme and a subprogramme.
/// </summary>
public readonly record struct ProgrammeCode : IComparable<ProgrammeCode>
{
    private const int PartLength = 3;

    /// <summary>Length of the code as text.</summary>
    public const int Length = (3 * PartLength) + 2;

    private ProgrammeCode(string text) => Text = text;

    /// <summary>The code as printed, <c>464.003.015</c>.</summary>
    public string Text { get; }

    /// <summary>Administrator and programme, <c>464.003</c>.</summary>
    public string Programme => Text[..((2 * PartLength) + 1)];

    /// <summary>The subprogramme, <c>015</c>.</summary>
    public string Subprogramme => Text[^PartLength..];

    /// <summary>Where the money of this line comes from; told by its subprogramme.</summary>
    public FundingSource Source => Subprogramme switch
    {
        "011" => FundingSource.RepublicanTransfer,
        "015" => FundingSource.Local,
        "028" => FundingSource.OblastTransfer,
        _ => throw new InvalidOperationException($"Subprogramme {Subprogramme} has no source of funds."),
    };

    /// <summary>Reads a code; a full stop at the end, as the 2016 report prints it, is allowed.</summary>
    /// <returns>False for anything but three groups of three digits with a known subprogramme (011, 015, 028).</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProgrammeCode code)
    {
        code = default;
        var parts = (text ?? "").Trim().TrimEnd('.').Split('.');
        if (parts.Length != 3 || !parts.All(part => part.Length == PartLength && part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        if (parts[2] is not ("011" or "015" or "028"))
        {
            return false;
        }

        code = new ProgrammeCode(string.Join('.', parts));
        return true;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">Not a code; see <see cref="TryParse"/>.</exception>
    public static ProgrammeCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a budget line code such as 464.003.015.");

    /// <inheritdoc/>
    public int CompareTo(ProgrammeCode other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Before in the order of the classification.</summary>
    public static bool operator <(ProgrammeCode left, ProgrammeCode right) => left.CompareTo(right) < 0;

    /// <summary>After in the order of the classification.</summary>
    public static bool operator >(ProgrammeCode left, ProgrammeCode right) => left.CompareTo(right) > 0;

    /// <summary>Not after in the order of the classification.</summary>
    public static bool operator <=(ProgrammeCode left, ProgrammeCode right) => left.CompareTo(right) <= 0;

    /// <summary>Not before in the order of the classification.</summary>
    public static bool operator >=(ProgrammeCode left, ProgrammeCode right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
