using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

/// <summary>Why a row is withdrawn.</summary>
public sealed class WithdrawalForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Decision_ReasonRequired))]
    [MaxLength(RegisterEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }

    /// <summary>What the row was when the page was opened.</summary>
    public uint Version { get; init; }
}

/// <summary>What every form of a register shows around its own fields.</summary>
/// <param name="Year">The year.</param>
/// <param name="Sections">The sections that the row may belong to.</param>
/// <param name="Entry">The row that is corrected; null for a new one.</param>
/// <param name="Organisations">The organisations that can be named.</param>
/// <param name="Stored">What somebody else stored meanwhile, in words.</param>
public sealed record RegisterFrame(
    ReportYear Year, IReadOnlyList<ReportSection> Sections, RegisterEntry? Entry, IReadOnlyList<Organisation> Organisations, string? Stored = null)
{
    public List<(string Value, string Text)> SectionChoices => [.. Sections.Select(section => (section.ToString(), section.Name()))];

    public List<(string Value, string Text)> OrganisationChoices =>
        [.. Organisations.Select(row => (row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Name()))];
}

public static class RegisterForms
{
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The choices of an enumeration with its words.</summary>
    public static List<(string Value, string Text)> Choices<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (value.ToString(), name(value)))];

    /// <summary>The frame of a form; null where the reader may not enter it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="controller">Who asks.</param>
    /// <param name="year">The year.</param>
    /// <param name="entry">The row that is corrected.</param>
    /// <param name="sections">The sections that may hold such rows.</param>
    /// <param name="namesOrganisations">Whether rows name organisations.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<RegisterFrame?> FindFrameAsync(
        this PortalDbContext db, Controller controller, int year, RegisterEntry? entry, IReadOnlyList<ReportSection> sections,
        bool namesOrganisations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var report = await db.FindReportYearAsync(year, cancellationToken);
        var mine = report?.EnteredBy(controller.User, sections) ?? [];
        if (report is null || mine.Count == 0 || entry is { IsWithdrawn: true } || (entry is not null && (entry.Year != year || !mine.Contains(entry.Section))))
        {
            return null;
        }

        // A row stays in its section: another one is another row.
        var organisations = namesOrganisations
            ? await db.Organisations.AsNoTracking().InOrder(System.Globalization.CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name).ToListAsync(cancellationToken)
            : [];
        return new RegisterFrame(report, entry is null ? mine : [entry.Section], entry, organisations);
    }

    /// <summary>Withdraws a row with its reason, or says why not.</summary>
    public static async Task<string> WithdrawAsync(
        this PortalDbContext db, RegisterEntry entry, WithdrawalForm form, Guid by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(form);
        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Strings.Decision_ReasonRequired;
        }

        if (form.Version != entry.Version)
        {
            return Strings.Ent_Conflict;
        }

        entry.Withdraw(form.Reason, by, at);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Strings.Register_Withdrawn;
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            return Strings.Register_NotEditable;
        }
    }
}
