using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Printing.Editions;

/// <summary>The figures of an edition as a table for machines: its heads are names of fields and the same in both languages.</summary>
public static class EditionTables
{
    private const double NarrowWidth = 14;
    private const double WideWidth = 48;

    public static ExportTable Of(IReadOnlyList<EditionFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new ExportTable(
            "figures",
            "figures",
            [
                new ExportColumn("key", WideWidth), new ExportColumn("section", NarrowWidth), new ExportColumn("name_kk", WideWidth), new ExportColumn("name_ru", WideWidth),
                new ExportColumn("value", NarrowWidth), new ExportColumn("text", NarrowWidth), new ExportColumn("unit", NarrowWidth), new ExportColumn("period", NarrowWidth),
                new ExportColumn("source", NarrowWidth), new ExportColumn("formula", WideWidth),
            ],
            [
                .. figures.Select(figure => new ExportRow(
                    [figure.Key, figure.Section, figure.NameKk, figure.NameRu, figure.Value is { } number ? new ExactNumber(number) : null, figure.Text, figure.Unit, figure.Period, figure.Source.ToString(), figure.Formula])),
            ],
            FixedColumns: 1);
    }
}
