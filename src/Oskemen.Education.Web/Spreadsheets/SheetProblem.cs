using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What can be wrong with a sheet, in the order in which it is told: first how it is built, then what it holds.</summary>
public enum SheetProblemKind
{
    Unreadable,
    NoHeader,
    TwoTables,
    MissingColumn,
    ColumnTwice,
    WrongUnit,
    OtherMonth,
    UnknownCode,
    CodeTwice,

    /// <summary>The sheet is of another exam season, or does not say of which.</summary>
    OtherSeason,

    UnknownSchool,
    SchoolTwice,
    NoLines,

    /// <summary>The sheet does not say which month it is of. Warning.</summary>
    MonthNotStated,

    /// <summary>A line of the month is not in the sheet and stays as it is. Warning.</summary>
    LineMissing,

    BadValue,
}

/// <summary>One problem, with the place as Excel names it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Message">The same in the language of whoever reads it.</param>
/// <param name="Sheet">Name of the sheet, where it is about one.</param>
/// <param name="Row">Excel's own row number; 0 when it is not about a cell.</param>
/// <param name="Column">Number of the column, from 1.</param>
/// <param name="Line">The budget line concerned.</param>
public sealed record SheetProblem(
    SheetProblemKind Kind, string Message, string Sheet = "", int Row = 0, int Column = 0, ProgrammeCode? Line = null)
{
    private readonly string? _anchor;

    /// <summary>Where the page shows what it is about; null when it shows it nowhere.</summary>
    public string? Anchor
    {
        get => _anchor ?? (Line is { } line ? $"line-{line}" : null);
        init => _anchor = value;
    }

    public bool IsError => Kind is not (SheetProblemKind.MonthNotStated or SheetProblemKind.LineMissing);

    /// <summary><c>D12</c>, or nothing.</summary>
    public string Cell => Row == 0 ? "" : SheetCells.Address(Row, Column);
}
