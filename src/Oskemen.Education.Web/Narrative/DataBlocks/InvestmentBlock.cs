using System.Globalization;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.DataBlocks;

/// <summary>What was bought and repaired in a year, for whom and for how much.</summary>
internal static class InvestmentBlock
{
    public static IReadOnlyList<Block> Of(ReportData data, int year)
    {
        var rows = data.Investments.Where(row => row.Year == year).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var table = new Table(
            $"{Strings.Investments_Caption.With(year.ToString(CultureInfo.InvariantCulture))}, {Strings.Budget_ThousandTenge}",
            [Column.Of(Strings.Investment_What), Column.Of(Strings.Investment_ForWhom), Column.Of(Strings.Investment_Amount, isNumber: true)],
            [
                .. rows.Where(row => row.IsInTotal).Select(row => ToRow(data, row)),
                .. rows.Exists(row => row.IsInTotal) ? [Total(rows, year)] : Array.Empty<Row>(),
                .. rows.Where(row => !row.IsInTotal).Select(row => ToRow(data, row)),
            ]);
        return rows.Exists(row => !row.IsInTotal) ? [table, new Paragraph([new Run(Strings.Investments_OutsideTotal)])] : [table];
    }

    private static Row ToRow(ReportData data, Investment row)
    {
        var name = row.Quantity is { } quantity ? $"{row.Name()} ({quantity})" : row.Name();
        var whom = string.Join("; ", row.Organisations.Select(one => data.Organisations.Find(one.OrganisationId)).OfType<Domain.Organisations.Organisation>().Select(OrganisationNames.FullName));
        return new Row([[new Run(row.IsInTotal ? name : $"{name}*")], whom.Length == 0 ? [] : [new Run(whom)], [new Run(Format.Thousands(row.Amount))]]);
    }

    private static Row Total(IEnumerable<Investment> rows, int year) => new(
        [[new Run(Strings.Budget_Total)], [], [new Run(Format.Thousands(Investment.TotalOf(rows, year)), Figure: $"materials.total.{year.ToString(CultureInfo.InvariantCulture)}")]],
        IsTotal: true);
}
