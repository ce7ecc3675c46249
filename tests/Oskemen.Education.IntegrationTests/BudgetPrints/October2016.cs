namespace Oskemen.Education.IntegrationTests.BudgetPrints;

/// <summary>What the department's 2016 report printed of its 19 lines, with the totals that they add up to.</summary>
internal static class October2016
{
    public static readonly PrintedLine Total = new("", "9 801 653,4", "9 797 942,5", "3 710,9", "99,9");

    public static readonly PrintedLine Republican = new("011", "3 976 486,7", "3 974 973,3", "1 513,4", "99,9");

    public static readonly PrintedLine Local = new("015", "5 825 166,7", "5 822 969,2", "2 197,5", "99,9");

    public static readonly IReadOnlyList<PrintedLine> Lines =
    [
        new("464.001.011", "5 109,0", "4 923,3", "185,7", "96,3"),
        new("464.001.015", "22 098,0", "22 090,6", "7,4", "99,9"),
        new("464.003.011", "1 591 800,8", "1 590 742,8", "1 058,0", "99,9"),
        new("464.003.015", "4 352 654,2", "4 350 980,5", "1 673,7", "99,9"),
        new("464.005.011", "91 931,0", "91 930,9", "0,1", "99,9"),
        new("464.005.015", "161 182,8", "161 181,8", "1,0", "99,9"),
        new("464.006.011", "154 440,0", "154 440,0", "0,0", "100"),
        new("464.006.015", "407 264,0", "407 263,0", "1,0", "99,9"),
        new("464.009.011", "352 665,9", "352 646,9", "19,0", "99,9"),
        new("464.009.015", "573 754,3", "573 712,2", "42,1", "99,9"),
        new("464.015.015", "83 256,0", "83 191,6", "64,4", "99,9"),
        new("464.022.015", "3 341,0", "3 340,6", "0,4", "99,9"),
        new("464.029.011", "4 163,0", "4 163,0", "0,0", "100"),
        new("464.029.015", "18 429,0", "18 427,5", "1,5", "99,9"),
        new("464.030.011", "961,0", "949,7", "11,3", "98,8"),
        new("464.030.015", "6 229,0", "5 846,9", "382,1", "93,8"),
        new("464.040.011", "1 775 416,0", "1 775 176,7", "239,3", "99,9"),
        new("464.040.015", "7 079,0", "7 077,7", "1,3", "99,9"),
        new("464.067.015", "189 879,4", "189 856,8", "22,6", "99,9"),
    ];
}

/// <summary>A line as it is printed.</summary>
internal sealed record PrintedLine(string Code, string Plan, string Paid, string Unspent, string Percent)
{
    public bool IsRepublican => Code.EndsWith("011", StringComparison.Ordinal);

    public bool IsFullySpent => Percent == "100";
}
