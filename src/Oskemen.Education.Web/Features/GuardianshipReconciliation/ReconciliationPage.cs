using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.GuardianshipReconciliation;

/// <summary>An explanation of a difference, as it was typed.</summary>
public sealed class NoteForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Reconciliation_ProgrammeMissing))]
    [RegularExpression(@"464\.(015|030|022)", ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Reconciliation_ProgrammeMissing))]
    public string? Programme { get; set; }

    [Range(1, 12, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Reconciliation_MonthWrong))]
    public int? Month { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Reconciliation_TextMissing))]
    [StringLength(ReconciliationNote.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Reconciliation_TextTooLong))]
    public string? Text { get; set; }
}

/// <summary>A year's payments against the budget.</summary>
/// <param name="Reconciliation">Both sides.</param>
/// <param name="Years">The years to choose from.</param>
/// <param name="SeesSmall">Whether the reader may see what would tell of single children.</param>
/// <param name="Form">A note that was refused, or an empty one.</param>
public sealed record ReconciliationPage(YearReconciliation Reconciliation, IReadOnlyList<int> Years, bool SeesSmall, NoteForm Form)
{
    private const double Narrow = 16;
    private const double Wide = 40;

    public int Year => Reconciliation.Year;

    /// <summary>What should have been paid for adoptions tells of single children; only the register's own people see it.</summary>
    public bool Shows(ProgrammeReconciliation programme) => SeesSmall || programme.Basis != ReconciliationBasis.Adoptions;

    public static string NameOf(string programme) => programme switch
    {
        ProgrammeReconciliation.Guardians => Strings.Reconciliation_Guardians,
        ProgrammeReconciliation.Patronage => Strings.Reconciliation_Patronage,
        _ => Strings.Reconciliation_Adoption,
    };

    public string BasisOf(ProgrammeReconciliation programme) => programme.Basis switch
    {
        ReconciliationBasis.Lists => Strings.Reconciliation_FromLists,
        ReconciliationBasis.Report => Strings.Reconciliation_FromReport.With(Year),
        _ => Strings.Reconciliation_FromAdoptions,
    };

    public static string TitleOf(int year) => Strings.Reconciliation_Title.With(year);

    /// <summary>What is downloaded.</summary>
    public ExportTable ToTable() => new(
        Strings.Guardianship_Reconciliation,
        $"{TitleOf(Year)}, {Strings.Budget_ThousandTenge}{(Reconciliation.IsSample ? ". " + Strings.Guardianship_Sample : "")}",
        [
            new(Strings.Reconciliation_Programme, Wide), new(Strings.Reconciliation_Month, Narrow), new(Strings.Reconciliation_Expected, Narrow),
            new(Strings.Reconciliation_ExpectedToDate, Narrow), new(Strings.Reconciliation_ExecutedToDate, Narrow), new(Strings.Reconciliation_Difference, Narrow),
        ],
        [
            .. from programme in Reconciliation.Programmes
               where Shows(programme)
               from month in programme.Months
               select new ExportRow(
               [
                   $"{programme.Programme} {NameOf(programme.Programme)}", Dates.MonthName(month.Month), month.Expected, month.ExpectedToDate,
                   month.ExecutedToDate, month.Difference,
               ]),
        ],
        FixedColumns: 2);
}
