using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Narrative.Liquid;

namespace Oskemen.Education.Web.Narrative;

/// <summary>What a text came to: blocks, and what is wrong with it.</summary>
public sealed record WrittenText(IReadOnlyList<Block> Blocks, IReadOnlyList<NarrativeFinding> Findings);

/// <summary>Writes the text of a section: Liquid, then Markdown, both bounded. Never throws on a text that is wrong.</summary>
public static partial class NarrativeWriter
{
    private const int MaxSteps = 20_000;
    private const int MaxOutput = 4 * NarrativeText.MaxLength;

    private static readonly NarrativeParser Parser = new();

    /// <param name="text">The template.</param>
    /// <param name="target">Of which section and language; the language is that of the page while it is written.</param>
    /// <param name="data">The year's figures and registers.</param>
    public static WrittenText Write(string text, NarrativeTarget target, ReportData data)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(target);
        if (text.Length > NarrativeText.MaxLength)
        {
            return Refuse(NarrativeProblem.TooLong, Format.Count(NarrativeText.MaxLength));
        }

        if (TypedWords.FindUnprintable(text) is { } letter)
        {
            return Refuse(NarrativeProblem.Unreadable, letter);
        }

        if (!Parser.TryParse(text, out var template, out var error))
        {
            return Refuse(NarrativeProblem.Unreadable, error.Split('\n')[0].Trim());
        }

        // A range would be made in full, of a thousand million numbers as well.
        if (Range().Match(text) is { Success: true } range)
        {
            return Refuse(NarrativeProblem.Unreadable, range.Value);
        }

        var scope = new NarrativeScope(data, target);
        try
        {
            using var output = new BoundedWriter(MaxOutput);
            // Nothing is encoded here: what is written is read as Markdown and never sent.
            template.RenderAsync(output, NullEncoder.Default, ContextOf(scope)).AsTask().GetAwaiter().GetResult();
            var blocks = new MarkdownReader(scope).Read(output.ToString());
            return new WrittenText(blocks, scope.Findings);
        }
        catch (FluidException exception)
        {
            return Refuse(NarrativeProblem.Unreadable, exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            return Refuse(NarrativeProblem.TooMuchWork, exception.Message);
        }
    }

    private static WrittenText Refuse(NarrativeProblem problem, string where) => new([], [new NarrativeFinding(problem, where)]);

    private static TemplateContext ContextOf(NarrativeScope scope)
    {
        var options = new TemplateOptions { MaxSteps = MaxSteps, MaxRecursion = 10, StrictFilters = true };
        options.Undefined = name =>
        {
            scope.Report(NarrativeProblem.UnknownFigure, name);
            return ValueTask.FromResult<FluidValue>(NilValue.Instance);
        };
        NarrativeFilters.AddTo(options.Filters);
        var context = new TemplateContext(options) { CultureInfo = CultureInfo.CurrentCulture };
        context.AmbientValues[nameof(NarrativeScope)] = scope;
        var data = scope.Data;
        foreach (var (offset, name) in ReportYears.YearNames)
        {
            context.SetValue(name, new StringValue(scope.Mark((data.Year.Year + offset).ToString(CultureInfo.InvariantCulture))));
        }

        context.SetValue("school_year", new StringValue(scope.Mark(SchoolYear(data.Year.Year))));
        context.SetValue("last_school_year", new StringValue(scope.Mark(SchoolYear(data.Year.Year - 1))));
        context.SetValue("period", new StringValue(scope.Mark(data.PeriodWords)));
        foreach (var root in data.Figures.Roots)
        {
            context.SetValue(root, FigureValue.Named(scope, root));
        }

        return context;
    }

    private static string SchoolYear(int start) => $"{start.ToString(CultureInfo.InvariantCulture)}–{(start + 1).ToString(CultureInfo.InvariantCulture)}";

    [GeneratedRegex("""(?:\d\s*\.{2,}|[\w'"\])]\s*\.\.)\s*[-\w'"(]""")]
    private static partial Regex Range();

    private sealed class BoundedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Check(count);
            base.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        private void Check(int more)
        {
            if (GetStringBuilder().Length + more > most)
            {
                throw new InvalidOperationException($"> {most.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }
}
