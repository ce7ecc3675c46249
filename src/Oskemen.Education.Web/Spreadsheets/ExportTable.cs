namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>A table to download. The same table becomes a workbook or a CSV file, so that both always agree.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Title">What it shows, of when, in which unit.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, the total last.</param>
/// <param name="FixedColumns">How many columns stay in sight while the others scroll.</param>
public sealed record ExportTable(
    string Name, string Title, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<ExportRow> Rows, int FixedColumns)
{
    /// <summary>The month that the table states of itself, so that it can be imported again.</summary>
    public Domain.Periods.ReportingMonth? Month { get; init; }

    /// <summary>The year alone that the table states of itself, where it is of no month.</summary>
    public int? Year { get; init; }

    /// <summary>Across how many pages it is printed; the fixed columns stand on each.</summary>
    public int PagesWide { get; init; } = 1;
}

/// <param name="Header">The heading.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="Group">A heading over several columns.</param>
public sealed record ExportColumn(string Header, double Width, string? Group = null);

/// <param name="Cells">
/// Text, whole numbers, decimals, <see cref="ExactNumber"/>, <see cref="Domain.Budgets.Money"/>, <see cref="TengeAmount"/>, <see cref="Domain.Budgets.ExecutionRate"/> or null, one per column.
/// </param>
/// <param name="IsTotal">Set apart from the lines.</param>
public sealed record ExportRow(IReadOnlyList<object?> Cells, bool IsTotal = false);

/// <summary>An amount that stands in tenge with tiyn, as payments do; <see cref="Domain.Budgets.Money"/> alone stands in thousands.</summary>
public readonly record struct TengeAmount(Domain.Budgets.Money Amount);

/// <summary>A number with all its decimals; a bare decimal keeps two.</summary>
public readonly record struct ExactNumber(decimal Value);
