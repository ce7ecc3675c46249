using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.BudgetImports;

/// <summary>What an upload would make of the month.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Sheet">What it says.</param>
/// <param name="State">Tells whether somebody saved the month since.</param>
/// <param name="Rows">Every line of the month.</param>
/// <param name="After">The month as it would be; nothing of it is saved.</param>
public sealed record ImportPreview(SheetUpload Upload, SheetReading Sheet, uint State, IReadOnlyList<ImportRow> Rows, MonthStatement After)
{
    public BudgetMonth Month => After.Month;

    public int ChangedCells => Rows.Sum(row => row.Cells.Count(cell => cell.IsChanged));

    public bool MayConfirm => Month.IsEditable && !Sheet.HasErrors;

    /// <summary>What the checks would find on the lines that change. Why money was left is written in the grid, not in a sheet.</summary>
    public IEnumerable<ExecutionFinding> Findings =>
        from finding in After.Findings
        where finding.Kind is not (FindingKind.UnspentUnexplained or FindingKind.LineMissing)
        where Rows.Any(row => row.Line == finding.Line && row.Cells.Any(cell => cell.IsChanged))
        select finding;

    /// <summary>Reads the upload and tries it on the month, in memory.</summary>
    public static ImportPreview Of(SheetUpload upload, MonthStatement statement)
    {
        var sheet = Read(upload, statement);
        var before = statement.Execution.Rows.ToDictionary(row => row.Line, row => row.Entry.Values);
        sheet.ApplyTo(statement.Month, upload.UploadedById, upload.UploadedAt);
        var after = statement.Recompute();
        var rows = after.Execution.Rows.Select(row => new ImportRow(row.Line, before[row.Line], row.Entry.Values));
        return new ImportPreview(upload, sheet, StateOf(statement), [.. rows], after);
    }

    public static SheetReading Read(SheetUpload upload, MonthStatement statement) =>
        SheetReader.Read(upload.Content, statement.Month.Period, [.. statement.Execution.Rows.Select(row => row.Line.Code)]);

    /// <summary>Every save gives its rows a version above all earlier ones, so the highest tells any change.</summary>
    public static uint StateOf(MonthStatement statement) => statement.Month.Entries.Max(entry => entry.Version);
}

/// <summary>One line, as it is and as it would be.</summary>
public sealed record ImportRow(BudgetLine Line, ExecutionValues Before, ExecutionValues After)
{
    /// <summary>Plan, paid, registered, unpaid: the columns of a sheet.</summary>
    public IReadOnlyList<ImportCell> Cells { get; } =
    [
        new(Before.Plan, After.Plan),
        new(Before.Paid, After.Paid),
        new(Before.Registered, After.Registered),
        new(Before.Unpaid, After.Unpaid),
    ];
}

public sealed record ImportCell(Money? Before, Money? After)
{
    public bool IsChanged => Before != After;
}
