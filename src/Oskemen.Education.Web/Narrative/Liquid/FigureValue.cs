using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>
/// A name in a template and the figure that it names: <c>ent</c>, <c>ent.avg</c>, <c>ent.avg.year</c>. It is looked up when it is written, since a
/// name may be a figure and the beginning of longer names.
/// </summary>
internal sealed class FigureValue(NarrativeScope scope, string name) : FluidValue
{
    private Figure? _figure;
    private bool _isLookedUp;

    public override FluidValues Type => FluidValues.Object;

    public NarrativeScope Scope => scope;

    public Figure? Figure
    {
        get
        {
            if (!_isLookedUp)
            {
                (_figure, _isLookedUp) = (scope.Find(name), true);
            }

            return _figure;
        }
    }

    /// <summary>What is printed.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The number behind it, as filters changed it.</summary>
    public decimal? Number { get; private init; }

    public static FigureValue Named(NarrativeScope scope, string name) => new(scope, name);

    /// <summary>The same figure ready to be printed.</summary>
    public FigureValue Resolve() => IsShaped ? this : Shape(
        Figure is { } figure ? FigureText.Of(figure, scope.Data.Organisations) : $"[{name}]", Figure?.Content.Number);

    /// <summary>The same figure, printed in another way.</summary>
    public FigureValue Shape(string text, decimal? number) =>
        new(scope, name) { Text = text, Number = number, _figure = Figure, _isLookedUp = true, IsShaped = true };

    private bool IsShaped { get; init; }

    public override ValueTask<FluidValue> GetValueAsync(string member, TemplateContext context) => member switch
    {
        "value" => Figure?.Content.Number is { } number ? NumberValue.Create(number) : NilValue.Instance,
        "known" => BooleanValue.Create(Figure is { Content.IsEmpty: false }),
        _ => new FigureValue(scope, $"{name}.{member}"),
    };

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(ToStringValue());
        return ValueTask.CompletedTask;
    }

    public override string ToStringValue()
    {
        var shaped = Resolve();
        return scope.Mark(shaped.Text.Length == 0 ? Format.Unknown : shaped.Text, Figure?.Key);
    }

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => name.GetHashCode(StringComparison.Ordinal);

    public override bool ToBooleanValue() => Figure is { Content.IsEmpty: false };

    public override decimal ToNumberValue() => Resolve().Number ?? 0;

    public override object ToObjectValue() => Figure?.Content.Number ?? (object)Text;
}
