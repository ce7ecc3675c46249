using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>What of the register is looked for.</summary>
public sealed record OrganisationFilter(
    string? Search = null, OrganisationKind? Kind = null, Subordination? Subordination = null, InstructionLanguages? Languages = null)
{
    public List<Organisation> Apply(IEnumerable<Organisation> organisations)
    {
        var wanted = new OrganisationSearch(Search);
        return
        [
            .. organisations.Where(organisation => (Kind is null || organisation.Kind == Kind)
                && (Subordination is null || organisation.Subordination == Subordination)
                && (Languages is null || organisation.Languages == Languages)
                && wanted.Finds(organisation)),
        ];
    }

    /// <summary>The address with what was asked for.</summary>
    public string AddTo(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["search"] = string.IsNullOrWhiteSpace(Search) ? null : Search,
        ["kind"] = Kind?.ToString(),
        ["subordination"] = Subordination?.ToString(),
        ["languages"] = Languages?.ToString(),
    }.Where(pair => pair.Value is not null));
}

/// <summary>The list, with what was asked for.</summary>
public sealed record OrganisationListPage(IReadOnlyList<Organisation> Organisations, int Total, OrganisationFilter Filter, bool MayAdd, bool MaySeeNetwork)
{
    /// <summary>The ways of teaching that the report counts schools by.</summary>
    public static IReadOnlyList<InstructionLanguages> LanguageChoices { get; } =
        [InstructionLanguages.Kazakh, InstructionLanguages.Russian, InstructionLanguages.Kazakh | InstructionLanguages.Russian];

    /// <summary>How many were found of each kind.</summary>
    public IEnumerable<(OrganisationKind Kind, int Count)> Counts =>
        Organisations.GroupBy(organisation => organisation.Kind).Select(kind => (kind.Key, kind.Count()));
}

/// <summary>An organisation with its history, what the source tells, those who answer for it and what was changed of it.</summary>
public sealed record OrganisationPage(
    Organisation Organisation,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<OrganisationFact> Facts,
    IReadOnlyList<OrganisationMember> Members,
    AuditPage Changes,
    bool MayEdit)
{
    /// <summary>How sure a particular is, as the source leaves it: the weakest of what is told of it.</summary>
    public FactBasis? BasisOf(FactTopic topic) =>
        Facts.Where(fact => fact.Topic == topic).Select(fact => (FactBasis?)fact.Basis).Max();

    /// <summary>The lines of the report that a fact comes from, as people read them: 35, 86.</summary>
    public static string Lines(string source) => source.Replace(";", ", ", StringComparison.Ordinal);

    public static string? Text(int? number) => number?.ToString(CultureInfo.CurrentCulture);
}
