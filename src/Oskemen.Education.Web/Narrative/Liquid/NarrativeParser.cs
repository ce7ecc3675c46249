using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Oskemen.Education.Web.Narrative.DataBlocks;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>
/// The language of the texts: Liquid's conditions and output, and blocks of the report. Loops, includes and assignments are not part
/// of it: a text says what the figures are and does not compute.
/// </summary>
internal sealed class NarrativeParser : FluidParser
{
    private static readonly string[] Allowed = ["if", "unless", "comment"];

    public NarrativeParser()
    {
        foreach (var tag in RegisteredTags.Keys.Except(Allowed).ToList())
        {
            RegisteredTags.Remove(tag);
        }

        foreach (var (name, blocks) in DataBlock.All)
        {
            RegisterEmptyTag(name, (writer, _, context) => Write(writer, context, scope => blocks(scope.Data)));
        }

        RegisterParserTag("investments", ZeroOrOne(Primary), async (year, writer, _, context) =>
        {
            var name = year is null ? "" : (await year.EvaluateAsync(context)).ToStringValue();
            return await Write(writer, context, scope => InvestmentBlock.Of(scope.Data, scope.Data.Year.Year - (name == "last_year" ? 1 : 0)));
        });
        RegisterEmptyTag("problems", (writer, _, context) => Write(writer, context, scope => RegisterBlocks.Problems(scope.Data, scope.Target.Section)));
        RegisterEmptyTag("contests", (writer, _, context) => Write(writer, context, scope => RegisterBlocks.Contests(scope.Data, scope.Target.Section)));
        RegisterExpressionTag("schools", SchoolsAsync);
        RegisterExpressionTag("caption", CaptionAsync);
        RegisterParserBlock("chart", ArgumentsList, ChartAsync);
    }

    private static ValueTask<Completion> Write(TextWriter writer, TemplateContext context, Func<NarrativeScope, IReadOnlyList<Block>> make)
    {
        var scope = NarrativeFilters.ScopeOf(context);
        writer.Write(scope.Mark(make(scope)));
        return ValueTask.FromResult(Completion.Normal);
    }

    private static async ValueTask<Completion> SchoolsAsync(Expression list, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var value = await list.EvaluateAsync(context);
        return await Write(writer, context, scope => value is FigureValue { Figure: { } figure } ? RegisterBlocks.Schools(scope.Data, figure) : []);
    }

    private static async ValueTask<Completion> CaptionAsync(Expression text, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var caption = (await text.EvaluateAsync(context)).ToStringValue();
        return await Write(writer, context, _ => [new TableCaption(caption)]);
    }

    private static async ValueTask<Completion> ChartAsync(
        IReadOnlyList<FilterArgument> arguments, IReadOnlyList<Statement> statements, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        await using var body = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var statement in statements)
        {
            await statement.WriteToAsync(body, encoder, context);
        }

        var (title, unit) = (await TextAsync(0), await TextAsync(1));
        var lines = body.ToString();
        return await Write(writer, context, scope => [ChartReader.Read(title, unit, lines, scope)]);

        async ValueTask<string> TextAsync(int index) =>
            index < arguments.Count ? (await arguments[index].Expression.EvaluateAsync(context)).ToStringValue() : "";
    }
}
