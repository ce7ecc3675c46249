using Fluid;
using Fluid.Values;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Grammar;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>The filters of the texts: how a figure is written, and the words and endings that depend on it.</summary>
internal static class NarrativeFilters
{
    private const char NoBreak = '\u00A0';

    public static void AddTo(FilterCollection filters)
    {
        Add(filters, "number", (value, _) => value);
        Add(filters, "abs", Absolute);
        Add(filters, "percent", (value, _) => With(value, Cultures.Pick("%", $"{NoBreak}%")));
        Add(filters, "percent_case", (value, arguments) => With(value, Cultures.Pick("%-", $"{NoBreak}%-") + KazakhEndings.Of("пайыз", CaseOf(value, arguments))));
        Add(filters, "money", (value, _) => With(value, NoBreak + (value.Figure?.Unit == "tenge" ? Strings.Unit_tenge : Strings.Budget_ThousandTenge)));
        Add(filters, "plural", (value, arguments) => With(value, NoBreak + Form(value, arguments)));
        Add(filters, "case", (value, arguments) => With(value, $"-{KazakhEndings.Of(value.Number ?? 0, CaseOf(value, arguments))}"));
        Add(filters, "ordinal", (value, _) => With(value, "-" + Cultures.Pick(KazakhEndings.Of(value.Number ?? 0, KazakhCase.Ordinal), "й")));
        Add(filters, "list", (value, _) => value);
        Add(filters, "first", (value, _) => value.Shape(Items(value) is [var first, ..] ? first : value.Text, value.Number));
        filters.AddFilter("word", (input, arguments, _) => Words(input, value => Form(value, arguments)));
        filters.AddFilter("trend", (input, arguments, _) => Words(input, value => Trend(value, arguments)));
        filters.AddFilter("cite", (input, _, context) => new StringValue(ScopeOf(context).Mark(input.ToStringValue())));
        filters.AddFilter("kazakh", (input, _, context) => new StringValue(ScopeOf(context).Mark(input.ToStringValue(), language: Cultures.Kk.Name)));
        filters.AddFilter("no", (input, _, context) => NumberSign(input, ScopeOf(context)));
    }

    internal static NarrativeScope ScopeOf(TemplateContext context) => (NarrativeScope)context.AmbientValues[nameof(NarrativeScope)];

    /// <summary>A filter of figures; on anything else it changes nothing.</summary>
    private static void Add(FilterCollection filters, string name, Func<FigureValue, FilterArguments, FigureValue> shape) =>
        filters.AddFilter(name, (input, arguments, _) => input is FigureValue figure ? shape(figure.Resolve(), arguments) : input);

    private static FluidValue Words(FluidValue input, Func<FigureValue, string> pick) => input is FigureValue figure ? new StringValue(pick(figure.Resolve())) : input;

    private static FigureValue With(FigureValue value, string ending) => value.Shape(value.Text + ending, value.Number);

    private static FigureValue Absolute(FigureValue value, FilterArguments arguments) => value is { Number: { } number, Figure: { } figure }
        ? value.Shape(FigureText.Of(Math.Abs(number), figure.Unit), Math.Abs(number))
        : value;

    private static string Form(FigureValue value, FilterArguments arguments) => arguments.Count < 3
        ? arguments.At(0).ToStringValue()
        : RussianForms.Pick(value.Number ?? 0, arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue(), arguments.At(2).ToStringValue());

    private static string Trend(FigureValue value, FilterArguments arguments) =>
        arguments.At(Math.Sign(value.Number ?? 0) switch { > 0 => 0, < 0 => 1, _ => 2 }).ToStringValue();

    private static KazakhCase CaseOf(FigureValue value, FilterArguments arguments)
    {
        var name = arguments.At(0).ToStringValue();
        if (Enum.TryParse<KazakhCase>(name, ignoreCase: true, out var @case))
        {
            return @case;
        }

        value.Scope.Report(NarrativeProblem.UnknownFigure, name);
        return KazakhCase.Dative;
    }

    private static IReadOnlyList<string> Items(FigureValue value) =>
        value.Figure is { } figure ? FigureText.ItemsOf(figure, value.Scope.Data.Organisations) : [];

    private static StringValue NumberSign(FluidValue input, NarrativeScope scope)
    {
        var key = input.ToStringValue();
        if (scope.Data.Organisations.Find(key) is { } organisation)
        {
            return new StringValue(scope.Mark(OrganisationNames.ShortName(organisation)));
        }

        scope.Report(NarrativeProblem.UnknownFigure, key);
        return new StringValue(scope.Mark(key));
    }
}
