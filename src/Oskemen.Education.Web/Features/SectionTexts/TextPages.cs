using System.Globalization;
using System.Security.Claims;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.Web.Features.SectionTexts;

/// <summary>A section as the list of texts shows it.</summary>
/// <param name="Section">Which.</param>
/// <param name="Kk">Its own Kazakh text; null while it is that of the portal.</param>
/// <param name="Ru">Its own Russian text.</param>
/// <param name="Findings">How many things are wrong with both.</param>
/// <param name="Different">How many figures one shows and the other does not.</param>
public sealed record TextRow(ReportSection Section, NarrativeText? Kk, NarrativeText? Ru, int Findings, int Different);

public sealed record TextsPage(ReportYear Year, IReadOnlyList<TextRow> Rows, IReadOnlyDictionary<Guid, string> Names);

public sealed record TextHistoryPage(ReportYear Year, ReportSection Section, IReadOnlyList<NarrativeText> Versions, IReadOnlyDictionary<Guid, string> Names);

/// <summary>What the texts of a section are written from.</summary>
public sealed record TextSource(ReportData Data, ReportSection Section, ReportTexts Texts)
{
    public SectionYear? State => Data.Year.Sections.Find(row => row.Section == Section);

    public int NumberOf(CultureInfo language) => Texts.Find(Section, language)?.Number ?? 0;
}

/// <summary>One language of the editor.</summary>
/// <param name="Language">Which.</param>
/// <param name="Stored">The version that counts; null where it is that of the portal.</param>
/// <param name="Preview">What the typed text comes to, as a piece of a page.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="Lacking">The figures that only the other language shows.</param>
public sealed record TextColumn(
    CultureInfo Language, NarrativeText? Stored, string Preview, IReadOnlyList<NarrativeFinding> Findings, IReadOnlyList<Figure> Lacking);

/// <summary>A figure that can be put into the text.</summary>
public sealed record FoundFigure(string Token, string Name, string Value);

/// <summary>The editor of a section.</summary>
public sealed record TextPage(
    TextSource Source,
    TextForm Form,
    IReadOnlyList<TextColumn> Columns,
    string? Find,
    IReadOnlyList<FoundFigure> Found,
    IReadOnlyDictionary<Guid, string> Names,
    bool MayWrite,
    bool IsConflict = false)
{
    private const int MostFound = 30;

    public int Year => Source.Data.Year.Year;

    public static async Task<TextPage> MakeAsync(
        TextSource source, TextForm form, string? find, IReadOnlyDictionary<Guid, string> names, bool mayWrite, DocumentRenderer documents)
    {
        var (kk, ru) = (Write(source, Cultures.Kk, form.Kk), Write(source, Cultures.Ru, form.Ru));
        TextColumn[] columns = [await ColumnAsync(source, kk, ru, Cultures.Kk, documents), await ColumnAsync(source, ru, kk, Cultures.Ru, documents)];
        return new TextPage(source, form, columns, find, Search(source, find), names, mayWrite);
    }

    private static DocumentSection Write(TextSource source, CultureInfo language, string? text) => Cultures.In(language, () =>
    {
        var written = NarrativeWriter.Write(text ?? "", new NarrativeTarget(source.Section, language), source.Data);
        return new DocumentSection(source.Section, (int)source.Section + 1, source.Section.Name(), written.Blocks, written.Findings);
    });

    private static async Task<TextColumn> ColumnAsync(
        TextSource source, DocumentSection own, DocumentSection other, CultureInfo language, DocumentRenderer documents) => new(
        language,
        source.Texts.Find(source.Section, language),
        await documents.RenderPartAsync<SectionPreview, DocumentSection>(own, language),
        own.Findings,
        [.. other.Figures.Except(own.Figures).Order(StringComparer.Ordinal).Select(source.Data.Figures.Find).OfType<Figure>()]);

    /// <summary>Figures whose name, key or value holds all words that are looked for; of the section while nothing is.</summary>
    private static IReadOnlyList<FoundFigure> Search(TextSource source, string? find)
    {
        var words = (find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var year = source.Data.Year.Year;
        return
        [
            .. source.Data.Figures.All
                .Where(figure => words.Length == 0 ? figure.Section == source.Section && !figure.TemplateName(year).Contains(".464.", StringComparison.Ordinal)
                    : Array.TrueForAll(words, word => $"{figure.NameKk} {figure.NameRu} {figure.Key}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Where(figure => !char.IsAsciiDigit(figure.Key.Split('.')[1][0]))
                .Take(words.Length == 0 ? int.MaxValue : MostFound)
                .Select(figure => new FoundFigure(
                    $"{{{{ {figure.TemplateName(year)} }}}}", Cultures.Pick(figure.NameKk, figure.NameRu), FigureText.Of(figure, source.Data.Organisations))),
        ];
    }
}

public static class TextAccess
{
    /// <summary>Whether a person writes the texts of a section: the head all, the economist the budget's, others what is given to them.</summary>
    public static bool MayWrite(this ClaimsPrincipal user, ReportSection section, SectionYear? state)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(Permission.WriteReports)
            && (user.May(Permission.PublishReports)
                || (section == ReportSection.BudgetFinancing ? user.May(Permission.EnterExecution) : state?.ResponsibleId == user.Id()));
    }
}
