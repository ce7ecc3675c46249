namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Texts that people typed, made harmless for spreadsheets.</summary>
public static class SafeText
{
    /// <summary>
    /// Puts an apostrophe before a text that a spreadsheet would run as a formula. It stays in workbooks as well, where a
    /// text is no formula, because workbooks are saved as CSV and opened again.
    /// </summary>
    public static string Of(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
