namespace Oskemen.Education.Domain.Indicators;

/// <summary>How the values of a unit are written.</summary>
public enum UnitKind
{
    /// <summary>A whole number, 0 or more.</summary>
    Whole,

    /// <summary>A number that may have decimals, 0 or more.</summary>
    Number,

    /// <summary>A share of 0 to 100 that may have decimals.</summary>
    Percent,

    /// <summary>A day, kept as <c>2016-06-01</c>.</summary>
    Date,

    /// <summary>A school year, kept as <c>2016-2017</c>.</summary>
    SchoolYear,

    /// <summary>The first and the last grade, kept as <c>9-11</c>.</summary>
    GradeRange,

    /// <summary>One or several whole numbers, parted by semicolons.</summary>
    Numbers,

    /// <summary>Names or numbers of organisations, parted by semicolons.</summary>
    List,
}

/// <summary>The units that indicators are counted in: a closed list, so that each has its words and its way of being written.</summary>
public static class IndicatorUnits
{
    /// <summary>Most decimals of a number.</summary>
    public const int MostDecimals = 4;

    private static readonly Dictionary<string, UnitKind> Kinds = new(StringComparer.Ordinal)
    {
        ["camp"] = UnitKind.Whole,
        ["circle"] = UnitKind.Whole,
        ["class"] = UnitKind.Whole,
        ["club"] = UnitKind.Whole,
        ["date"] = UnitKind.Date,
        ["day"] = UnitKind.Whole,
        ["day_of_month"] = UnitKind.Whole,
        ["diploma_degree"] = UnitKind.Numbers,
        ["direction"] = UnitKind.Whole,
        ["doc_number"] = UnitKind.Whole,
        ["event"] = UnitKind.Whole,
        ["grade"] = UnitKind.Whole,
        ["grade_list"] = UnitKind.Numbers,
        ["grade_range"] = UnitKind.GradeRange,
        ["kind_of_sport"] = UnitKind.Whole,
        ["line"] = UnitKind.Whole,
        ["month"] = UnitKind.Whole,
        ["ordinal"] = UnitKind.Whole,
        ["org"] = UnitKind.Whole,
        ["org_list"] = UnitKind.List,
        ["percent"] = UnitKind.Percent,
        ["percent_point"] = UnitKind.Number,
        ["person"] = UnitKind.Whole,
        ["place"] = UnitKind.Whole,
        ["place_rank"] = UnitKind.Whole,
        ["points"] = UnitKind.Number,
        ["prize"] = UnitKind.Whole,
        ["programme"] = UnitKind.Whole,
        ["project"] = UnitKind.Whole,
        ["pupil"] = UnitKind.Whole,
        ["ratio"] = UnitKind.Number,
        ["school_year"] = UnitKind.SchoolYear,
        ["section"] = UnitKind.Whole,
        ["subject"] = UnitKind.Whole,
        ["tenge"] = UnitKind.Number,
        ["thousand_tenge"] = UnitKind.Number,
        ["time"] = UnitKind.Whole,
        ["title_number"] = UnitKind.Numbers,
        ["unit"] = UnitKind.Whole,
        ["year"] = UnitKind.Whole,
        ["year_of_age"] = UnitKind.Whole,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Kinds.Keys;

    /// <summary>How values of a unit are written.</summary>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    public static UnitKind KindOf(string unit) => Kinds[unit];

    /// <summary>Whether values are numbers; the others are texts.</summary>
    public static bool IsNumber(this UnitKind kind) => kind is UnitKind.Whole or UnitKind.Number or UnitKind.Percent;

    /// <summary>Whether a number names rather than counts, so that its thousands are not set apart: a year, the number of a document.</summary>
    public static bool IsName(string unit) => unit is "year" or "doc_number";
}
