namespace Oskemen.Education.Domain.Indicators;

/// <summary>What the figure of an indicator is of.</summary>
public enum IndicatorScope
{
    /// <summary>The whole city.</summary>
    City,

    /// <summary>One organisation that the indicator names.</summary>
    Organisation,
}

/// <summary>What an indicator is, as the catalogue describes it.</summary>
/// <param name="Key">Stable name, such as <c>ent.avg.2016</c>; see <see cref="ReportYears"/> for the years in it.</param>
/// <param name="Section">Section of the report.</param>
/// <param name="Order">Place within the section, from 1.</param>
/// <param name="Unit">One of <see cref="IndicatorUnits"/>.</param>
/// <param name="NameKk">Kazakh name.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Period">What it counts: 2016, 2016-09, 2016-2017.</param>
/// <param name="HasFixedPeriod">Whether the period stays as it is in the next year's report, as that of a programme of several years does.</param>
/// <param name="Scope">What it is of.</param>
/// <param name="Formula">How it is computed; null where it is entered.</param>
/// <param name="Rounding">How what is computed is shortened; null where it is not.</param>
public sealed record IndicatorDefinition(
    string Key,
    ReportSection Section,
    int Order,
    string Unit,
    string NameKk,
    string NameRu,
    string Period,
    bool HasFixedPeriod = false,
    IndicatorScope Scope = IndicatorScope.City,
    string? Formula = null,
    RoundingRule? Rounding = null);

/// <summary>A named figure of the city: what it is, not what it comes to.</summary>
public sealed class Indicator
{
    /// <summary>Most characters of <see cref="Key"/>.</summary>
    public const int KeyMaxLength = 100;

    /// <summary>Most characters of <see cref="Unit"/>.</summary>
    public const int WordMaxLength = 40;

    /// <summary>Most characters of a name.</summary>
    public const int NameMaxLength = 300;

    /// <summary>Most characters of <see cref="Formula"/>.</summary>
    public const int FormulaMaxLength = 500;

    private Indicator() => (Key, Unit, NameKk, NameRu, Period) = ("", "", "", "", "");

    /// <param name="definition">What it is.</param>
    /// <exception cref="ArgumentException">The unit is none of <see cref="IndicatorUnits"/>.</exception>
    public Indicator(IndicatorDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!IndicatorUnits.All.Contains(definition.Unit))
        {
            throw new ArgumentException($"There is no unit {definition.Unit}.", nameof(definition));
        }

        (Key, Section, Order, Unit, NameKk, NameRu) =
            (definition.Key, definition.Section, definition.Order, definition.Unit, definition.NameKk, definition.NameRu);
        (Period, HasFixedPeriod, Scope, Formula, Rounding) =
            (definition.Period, definition.HasFixedPeriod, definition.Scope, definition.Formula, definition.Rounding);
    }

    /// <summary>Stable name; see <see cref="IndicatorDefinition"/> for this and what follows.</summary>
    public string Key { get; private set; }

    /// <summary>Section of the report.</summary>
    public ReportSection Section { get; private set; }

    /// <summary>Place within the section, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>One of <see cref="IndicatorUnits"/>.</summary>
    public string Unit { get; private set; }

    /// <summary>How its values are written.</summary>
    public UnitKind Kind => IndicatorUnits.KindOf(Unit);

    /// <summary>Kazakh name.</summary>
    public string NameKk { get; private set; }

    /// <summary>Russian name.</summary>
    public string NameRu { get; private set; }

    /// <summary>What it counts in the report of <see cref="ReportYears.Base"/>.</summary>
    public string Period { get; private set; }

    /// <summary>Whether the period stays as it is in other reports.</summary>
    public bool HasFixedPeriod { get; private set; }

    /// <summary>What it is of.</summary>
    public IndicatorScope Scope { get; private set; }

    /// <summary>How it is computed; null where it is entered.</summary>
    public string? Formula { get; private set; }

    /// <summary>How what is computed is shortened.</summary>
    public RoundingRule? Rounding { get; private set; }

    /// <summary>Whether it is computed and never typed.</summary>
    public bool IsDerived => Formula is not null;

    /// <summary>What it came to, by report.</summary>
    public List<IndicatorValue> Values { get; private set; } = [];

    /// <summary>Its name in the report of a year.</summary>
    public string KeyIn(int year) => ReportYears.In(Key, year);

    /// <summary>What it counts in the report of a year.</summary>
    public string PeriodIn(int year) => HasFixedPeriod ? Period : ReportYears.In(Period, year);
}
