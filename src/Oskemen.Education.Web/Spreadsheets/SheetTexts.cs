using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What sheets call their columns, and what an upload is told that cannot be opened.</summary>
public static class SheetTexts
{
    public static string Of(SheetColumn column) => column switch
    {
        SheetColumn.Code => Strings.Budget_Code,
        SheetColumn.Name => Strings.Sheet_Name,
        SheetColumn.Plan => Strings.Budget_Plan,
        SheetColumn.Paid => Strings.Budget_Paid,
        SheetColumn.Registered => Strings.Budget_Registered,
        SheetColumn.Unpaid => Strings.Budget_Unpaid,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    public static string Of(WorkbookRefusal refusal) => refusal switch
    {
        WorkbookRefusal.Empty => Strings.Import_FileEmpty,
        WorkbookRefusal.TooLarge => Strings.Import_FileTooLarge.With(WorkbookGuard.MaxFileBytes / WorkbookGuard.Megabyte),
        WorkbookRefusal.OldFormat => Strings.Import_FileOldFormat,
        WorkbookRefusal.Encrypted => Strings.Import_FileEncrypted,
        WorkbookRefusal.NotAWorkbook => Strings.Import_FileNotAWorkbook,
        WorkbookRefusal.UnpacksTooLarge => Strings.Import_FileUnpacksTooLarge,
        WorkbookRefusal.TooManyRows => Strings.Import_FileTooManyRows.With(WorkbookGuard.MaxRows),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };
}
