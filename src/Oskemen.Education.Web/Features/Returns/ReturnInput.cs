using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Returns;

/// <summary>A return as it is posted: a field for each cell, named by it, and one for each note.</summary>
/// <param name="Texts">Every field as it was typed.</param>
/// <param name="Cells">The numbers that could be read.</param>
/// <param name="Notes">What was said about a grade, an age or the whole.</param>
/// <param name="Version">What the revision was when the page was opened.</param>
/// <param name="Submit">Hand it in once it is saved.</param>
[ModelBinder(typeof(ReturnInputBinder))]
public sealed record ReturnInput(
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<CellKey, int> Cells,
    IReadOnlyList<LevelNote> Notes,
    uint Version = 0,
    bool Submit = false)
{
    private const string CellPrefix = "cell.";
    private const string NotePrefix = "note.";

    public ReturnFigures Figures => new(Cells);

    public static string NameOf(CellKey key) => CellPrefix + key.Text;

    public static string NameOfNote(int? level) => NotePrefix + (level?.ToString(CultureInfo.InvariantCulture) ?? "all");

    /// <summary>The cells that were posted, also those that no form has.</summary>
    internal static CellKey? CellOf(string name) => name.StartsWith(CellPrefix, StringComparison.Ordinal) ? CellKey.Parse(name[CellPrefix.Length..]) : null;

    internal static bool IsCell(string name) => name.StartsWith(CellPrefix, StringComparison.Ordinal);
}

/// <summary>Reads the fields of a return; what cannot be read stays in its field with a message that says why.</summary>
public sealed class ReturnInputBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var form = await bindingContext.HttpContext.Request.ReadFormAsync(bindingContext.HttpContext.RequestAborted);
        var state = bindingContext.ModelState;
        var texts = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        var cells = new Dictionary<CellKey, int>();
        foreach (var (name, text) in texts.Where(field => ReturnInput.IsCell(field.Key)))
        {
            state.SetModelValue(name, text, text);
            var reading = CountParser.Parse(text);
            if (ReturnInput.CellOf(name) is not { } key)
            {
                state.TryAddModelError("", Strings.Return_UnknownCell);
            }
            else if (reading.Problem is { } problem)
            {
                state.TryAddModelError(name, problem);
            }
            else
            {
                // A field that nobody calls valid counts as not validated, and the whole form with it.
                state.MarkFieldValid(name);
                if (reading.Value is { } value)
                {
                    cells[key] = value;
                }
            }
        }

        var input = new ReturnInput(
            texts,
            cells,
            ReadNotes(texts, state),
            uint.TryParse(texts.GetValueOrDefault(nameof(ReturnInput.Version)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
            texts.GetValueOrDefault(nameof(ReturnInput.Submit)) == "true");
        bindingContext.Result = ModelBindingResult.Success(input);
    }

    private static List<LevelNote> ReadNotes(Dictionary<string, string> texts, ModelStateDictionary state)
    {
        var notes = new List<LevelNote>();
        var levels = Enum.GetValues<ReturnForm>().SelectMany(form => ReturnLayout.Of(form).Levels).Distinct().Select(level => (int?)level).Append(null);
        foreach (var level in levels)
        {
            var name = ReturnInput.NameOfNote(level);
            if (texts.GetValueOrDefault(name)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text)
            {
                notes.Add(new LevelNote(level, text));
                if (text.Length > ReturnNote.TextMaxLength)
                {
                    state.TryAddModelError(name, Strings.Form_TooLong.With(null, ReturnNote.TextMaxLength));
                }
            }
        }

        return notes;
    }
}
