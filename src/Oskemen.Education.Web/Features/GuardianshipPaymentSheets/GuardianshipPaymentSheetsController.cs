using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Features.GuardianshipCases;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipPaymentSheets;

/// <summary>The files of an approved list: what the bank pays out, and what accounting enters.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/payments/{year:int}/{month:int}")]
public sealed class GuardianshipPaymentSheetsController(PortalDbContext db) : Controller
{
    [ReadsPersons("BankSheet")]
    [HttpGet("bank.xlsx")]
    public Task<IActionResult> Bank(int year, int month, CancellationToken cancellationToken) =>
        WriteAsync(year, month, "bank", PaymentSheets.ForBank, $"{nameof(MaskedField.GuardianIin)}, {nameof(MaskedField.Account)}", cancellationToken);

    [ReadsPersons("AccountingSheet")]
    [HttpGet("accounting.xlsx")]
    public Task<IActionResult> Accounting(int year, int month, CancellationToken cancellationToken) =>
        WriteAsync(year, month, "accounting", PaymentSheets.ForAccounting, unmasked: null, cancellationToken);

    private async Task<IActionResult> WriteAsync(
        int year, int month, string name, Func<PaymentList, IReadOnlyList<PaymentRow>, ExportTable> write, string? unmasked, CancellationToken cancellationToken)
    {
        var list = ReportingMonth.IsValid(year, month)
            ? await db.PaymentLists.AsNoTracking().SingleOrDefaultAsync(one => one.Month == new DateOnly(year, month, 1), cancellationToken)
            : null;
        if (list?.ApprovedAt is null)
        {
            return this.Missing(list is null ? Strings.Payments_NoSuchList : Strings.Payments_NotApproved);
        }

        var rows = await db.ListPaymentRowsAsync(list.Id, unpaidOnly: false, page: null, cancellationToken);
        HttpContext.Items[ReadsPersonsAttribute.UnmaskedKey] = unmasked;
        return File(XlsxFile.Write(write(list, rows)), XlsxFile.ContentType, $"payments-{list.ReportingMonth}-{name}.xlsx");
    }
}
