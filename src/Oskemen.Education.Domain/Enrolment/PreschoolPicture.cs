using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Domain.Enrolment;

/// <summary>Children of one age, or of the city.</summary>
/// <param name="Age">Age in whole years; null for the city.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Kazakh">Children taught in Kazakh.</param>
/// <param name="Russian">Children taught in Russian.</param>
/// <param name="Other">Children taught in another language.</param>
/// <param name="Before">All children of the last period; null without one.</param>
public sealed record AgeRow(int? Age, int Groups, int Kazakh, int Russian, int Other, int? Before)
{
    /// <summary>All children.</summary>
    public int Children => Kazakh + Russian + Other;

    /// <summary>More or fewer than in the last period.</summary>
    public int? Change => Children - Before;
}

/// <summary>One kindergarten, or the mini-centre of a school.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Form">Kindergarten or mini-centre.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Children">Children.</param>
/// <param name="Places">Places.</param>
/// <param name="StateOrderPlaces">Of them paid by state order.</param>
/// <param name="Queue">Children who wait.</param>
/// <param name="Before">Children of the last period; null when it handed in nothing then.</param>
public sealed record PreschoolRow(
    Organisation Organisation, ReturnForm Form, int Groups, int Children, int Places, int StateOrderPlaces, int Queue, int? Before)
{
    /// <summary>More or fewer than in the last period.</summary>
    public int? Change => Children - Before;

    /// <summary>Children in percent of the places, cut off after one decimal; null without places.</summary>
    public decimal? Load => Places > 0 ? Rounding.TruncatePercentToTenth(Children, Places) : null;
}

/// <summary>Preschool of the city on one day against the last period, from approved returns alone.</summary>
public sealed class PreschoolPicture
{
    private readonly Dictionary<ReturnForm, (CityCounts Now, CityCounts? Before)> _forms;
    private readonly Campaign _campaign;

    /// <param name="campaign">What the figures were collected for; holds the number of children of the city.</param>
    /// <param name="forms">The figures of kindergartens and of mini-centres, now and in the last period.</param>
    /// <param name="organisations">The organisations that are in the figures.</param>
    public PreschoolPicture(
        Campaign campaign, Dictionary<ReturnForm, (CityCounts Now, CityCounts? Before)> forms, IReadOnlyList<Organisation> organisations)
    {
        (_campaign, _forms) = (campaign, forms);
        Ages = [.. ReturnLayout.Of(ReturnForm.Kindergarten).Levels.Select(age => Row(age))];
        Rows = [.. forms.Keys.SelectMany(form => RowsOf(form, organisations))];
    }

    /// <summary>Age by age.</summary>
    public IReadOnlyList<AgeRow> Ages { get; }

    /// <summary>Kindergartens, then mini-centres.</summary>
    public IReadOnlyList<PreschoolRow> Rows { get; }

    /// <summary>The whole city.</summary>
    public AgeRow Total => Row(null);

    /// <summary>Children of kindergartens, or of mini-centres, alone.</summary>
    public int ChildrenOf(ReturnForm form) => _forms[form].Now.Sum(Measure.Children);

    /// <summary>What is counted of whole organisations: places, queue.</summary>
    public int Sum(Measure measure) => _forms.Values.Sum(form => form.Now.Sum(measure));

    /// <summary>The queue of the last period.</summary>
    public int? QueueBefore => _forms[ReturnForm.Kindergarten].Before?.Sum(Measure.Queue);

    /// <summary>Children in percent of all children aged 1 to 6 (қамту), cut off after one decimal; null while those are not counted.</summary>
    public decimal? Coverage1To6 => Coverage(_campaign.ChildrenAged1To6, age => age >= 1);

    /// <summary>Children aged 3 to 6 in percent of all of that age.</summary>
    public decimal? Coverage3To6 => Coverage(_campaign.ChildrenAged3To6, age => age >= 3);

    private decimal? Coverage(int? all, Predicate<int> belongs) =>
        all > 0 ? Rounding.TruncatePercentToTenth(Ages.Where(row => belongs(row.Age!.Value)).Sum(row => row.Children), all.Value) : null;

    private AgeRow Row(int? age) => new(
        age,
        _forms.Values.Sum(form => form.Now.Sum(Measure.Groups, age)),
        Children(age, TeachingLanguage.Kazakh),
        Children(age, TeachingLanguage.Russian),
        Children(age, TeachingLanguage.Other),
        _forms.Values.All(form => form.Before is null) ? null : _forms.Values.Sum(form => form.Before?.Sum(Measure.Children, age) ?? 0));

    private int Children(int? age, TeachingLanguage language) => _forms.Values.Sum(form => form.Now.Sum(Measure.Children, age, language));

    private IEnumerable<PreschoolRow> RowsOf(ReturnForm form, IReadOnlyList<Organisation> organisations)
    {
        var (now, before) = _forms[form];
        return organisations.Where(organisation => now.Holds(organisation.Id)).Select(organisation => new PreschoolRow(
            organisation,
            form,
            now.SumOf(organisation.Id, Measure.Groups),
            now.SumOf(organisation.Id, Measure.Children),
            now.SumOf(organisation.Id, Measure.Places),
            now.SumOf(organisation.Id, Measure.StateOrderPlaces),
            now.SumOf(organisation.Id, Measure.Queue),
            before?.Holds(organisation.Id) == true ? before.SumOf(organisation.Id, Measure.Children) : null));
    }
}
