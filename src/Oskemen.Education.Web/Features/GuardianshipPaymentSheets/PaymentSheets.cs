using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.GuardianshipPaymentSheets;

/// <summary>An approved list as tables. Amounts are in tenge with tiyn; numbers of persons and accounts are texts.</summary>
internal static class PaymentSheets
{
    private const double NumberWidth = 7;
    private const double NameWidth = 40;
    private const double CodeWidth = 16;
    private const double AccountWidth = 24;
    private const double AmountWidth = 16;
    private const double TextWidth = 34;

    /// <summary>To whom the bank pays how much; whoever is paid nothing is not on it.</summary>
    public static ExportTable ForBank(PaymentList list, IReadOnlyList<PaymentRow> rows) => new(
        ExportTables.SheetName(list.ReportingMonth),
        Strings.Payments_BankTitle.With(Dates.MonthOfYear(list.ReportingMonth), Dates.Numeric(list.PayOn)),
        [
            new(Strings.Payments_RowNumber, NumberWidth),
            new(Strings.Payments_Guardian, NameWidth),
            new(Strings.Payments_Iin, CodeWidth),
            new(Strings.Payments_Account, AccountWidth),
            new(Strings.Payments_AmountTenge, AmountWidth),
            new(Strings.Payments_Purpose, TextWidth),
        ],
        [
            .. rows.Where(row => row.Line.Total > Money.Zero).Select((row, index) => new ExportRow(
            [
                index + 1, row.Guardian?.Full ?? Format.Unknown, row.GuardianIin ?? Format.Unknown, row.Line.Account ?? Format.Unknown,
                new TengeAmount(row.Line.Total), PurposeOf(row).With(Dates.MonthOfYear(list.ReportingMonth)),
            ])),
            new ExportRow([null, Strings.Budget_Total, null, null, new TengeAmount(list.Total), null], IsTotal: true),
        ],
        FixedColumns: 2);

    /// <summary>What each amount is for, with the sum of every programme of the budget.</summary>
    public static ExportTable ForAccounting(PaymentList list, IReadOnlyList<PaymentRow> rows)
    {
        var entries = rows.SelectMany(row => row.Entries).ToList();
        return new ExportTable(
            ExportTables.SheetName(list.ReportingMonth),
            Strings.Payments_AccountingTitle.With(Dates.MonthOfYear(list.ReportingMonth), Dates.Numeric(list.PayOn)),
            [
                new(Strings.Payments_CaseNumber, NumberWidth),
                new(Strings.Payments_Kind, TextWidth),
                new(Strings.Payments_EntryMonth, CodeWidth),
                new(Strings.Payments_Origin, TextWidth),
                new(Strings.Payments_AmountTenge, AmountWidth),
            ],
            [
                .. entries.Select(entry => new ExportRow(
                [
                    entry.CaseId.ToString(CultureInfo.InvariantCulture), entry.Kind.Name(), ReportingMonth.Of(entry.Month).ToString(),
                    entry.Origin.Name(), new TengeAmount(entry.Amount),
                ])),
                .. entries.GroupBy(entry => ProgrammeReconciliation.ProgrammeOf(entry.Kind)).OrderBy(programme => programme.Key, StringComparer.Ordinal)
                    .Select(programme => new ExportRow([null, programme.Key, null, null, new TengeAmount(Sum(programme))], IsTotal: true)),
                new ExportRow([null, Strings.Budget_Total, null, null, new TengeAmount(list.Total)], IsTotal: true),
            ],
            FixedColumns: 1);
    }

    private static string PurposeOf(PaymentRow row) => row.Entries.Any(entry => entry.Kind == BenefitKind.GuardianBenefit)
        ? Strings.Payments_PurposeGuardian
        : Strings.Payments_PurposePatronage;

    private static Money Sum(IEnumerable<BenefitEntry> entries) => entries.Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);
}
