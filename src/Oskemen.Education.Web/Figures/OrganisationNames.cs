using System.Globalization;
using System.Text.RegularExpressions;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Figures;

/// <summary>How the report names organisations in a sentence, in the language of the page.</summary>
public sealed partial class OrganisationNames(IReadOnlyCollection<Organisation> organisations)
{
    private readonly Dictionary<string, Organisation> _byKey = organisations.ToDictionary(organisation => organisation.Key, StringComparer.Ordinal);

    private readonly Dictionary<int, Organisation> _byId = organisations.ToDictionary(organisation => organisation.Id);

    /// <summary>By the key of its row; null when there is none.</summary>
    public Organisation? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>By its name in the seeds; null when there is none.</summary>
    public Organisation? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>№ 46; «Бриг»; the whole name where it has neither a number nor a name in quotes.</summary>
    public static string ShortName(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var name = FullName(organisation);
        return organisation.Number is { } number ? NumberSign(number) : Quoted().Match(name) is { Success: true } quoted ? quoted.Value : name;
    }

    /// <summary>What a list of a figure names: a number, or a part of the Kazakh name.</summary>
    public string ShortName(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? NumberSign(number)
            : Named(item) is { } organisation ? ShortName(organisation) : item;
    }

    /// <summary>The organisations that a list of a figure names: schools by number, others by a part of their Kazakh name.</summary>
    public IReadOnlyList<Organisation> Schools(IEnumerable<string> items) =>
        [.. items.Select(item => int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? organisations.FirstOrDefault(organisation => organisation.Kind == OrganisationKind.School && organisation.Number == number)
            : Named(item)).OfType<Organisation>()];

    /// <summary>The whole name.</summary>
    public static string FullName(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return Cultures.Pick(organisation.NameKk, organisation.NameRu.Length > 0 ? organisation.NameRu : organisation.NameKk);
    }

    private Organisation? Named(string item) =>
        organisations.FirstOrDefault(organisation => organisation.NameKk == item)
        ?? organisations.FirstOrDefault(organisation => organisation.NameKk.Contains(item, StringComparison.OrdinalIgnoreCase));

    private static string NumberSign(int number) => $"№\u00A0{number.ToString(CultureInfo.InvariantCulture)}";

    [GeneratedRegex("«[^»]+»")]
    private static partial Regex Quoted();
}
