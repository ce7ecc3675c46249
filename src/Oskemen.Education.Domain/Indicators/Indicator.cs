namespace Oskemen.Education.Domain.Indicators;

/// <summary>A named figure of the city: what it is, not what it comes to.</summary>
public sealed class Indicator
{
    /// <summary>Most characters of <see cref="Key"/>.</summary>
    public const int KeyMaxLength = 100;

    /// <summary>Most characters of <see cref="Section"/> and of <see cref="Unit"/>.</summary>
    public const int WordMaxLength = 40;

    /// <summary>Most characters of a name.</summary>
    public const int NameMaxLength = 300;

    /// <param name="key">Stable name, such as <c>ent.avg.2016</c>.</param>
    /// <param name="section">Section of the report, such as <c>preschool</c>.</param>
    /// <param name="unit">Unit, such as <c>person</c>; a list or a date says so here.</param>
    /// <param name="nameKk">Kazakh name.</param>
    /// <param name="nameRu">Russian name.</param>
    public Indicator(string key, string section, string unit, string nameKk, string nameRu) =>
        (Key, Section, Unit, NameKk, NameRu) = (key, section, unit, nameKk, nameRu);

    /// <summary>Stable name, such as <c>ent.avg.2016</c>.</summary>
    public string Key { get; private set; }

    /// <summary>Section of the report, such as <c>preschool</c>.</summary>
    public string Section { get; private set; }

    /// <summary>Unit, such as <c>person</c>; a list or a date says so here.</summary>
    public string Unit { get; private set; }

    /// <summary>Kazakh name.</summary>
    public string NameKk { get; private set; }

    /// <summary>Russian name.</summary>
    public string NameRu { get; private set; }

    /// <summary>What it came to, by period.</summary>
    public List<IndicatorValue> Values { get; private set; } = [];
}
