using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Contests;

/// <summary>An organisation of an event, as it is typed.</summary>
public sealed record NamedForm
{
    public int? Id { get; init; }

    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? AwardKk { get; init; }

    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? AwardRu { get; init; }
}

/// <summary>An event as it is typed.</summary>
public sealed record ContestForm : IValidatableObject
{
    /// <summary>Lines for organisations that a form offers beyond those that are filled in.</summary>
    public const int MoreLines = 3;

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public ReportSection? Section { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public ContestKind? Kind { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameKk { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameRu { get; init; }

    public ContestLevel? Level { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? OrganiserKk { get; init; }

    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? OrganiserRu { get; init; }

    [Range(0, Contest.MostPeople, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Contest_Count))]
    public int? Participants { get; init; }

    [Range(0, Contest.MostPeople, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Contest_Count))]
    public int? First { get; init; }

    [Range(0, Contest.MostPeople, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Contest_Count))]
    public int? Second { get; init; }

    [Range(0, Contest.MostPeople, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Contest_Count))]
    public int? Third { get; init; }

    [Range(0, Contest.MostPeople, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Contest_Count))]
    public int? Winners { get; init; }

    public List<NamedForm> Organisations { get; init; } = [];

    /// <summary>What the row was when the form was opened; 0 of a new one.</summary>
    public uint Version { get; init; }

    public static ContestForm Of(Contest contest) => new()
    {
        Section = contest.Section,
        Kind = contest.Kind,
        NameKk = contest.NameKk,
        NameRu = contest.NameRu,
        Level = contest.Level,
        From = contest.From,
        Until = contest.Until,
        OrganiserKk = contest.OrganiserKk,
        OrganiserRu = contest.OrganiserRu,
        Participants = contest.Participants,
        First = contest.First,
        Second = contest.Second,
        Third = contest.Third,
        Winners = contest.Winners,
        Organisations = [.. contest.Organisations.OrderBy(row => row.Id).Select(row => new NamedForm { Id = row.OrganisationId, AwardKk = row.AwardKk, AwardRu = row.AwardRu })],
        Version = contest.Version,
    };

    public ContestDetails ToDetails() => new(
        Kind!.Value, NameKk!.Trim(), NameRu!.Trim(), Level, From, Until, RegisterForms.Clean(OrganiserKk), RegisterForms.Clean(OrganiserRu),
        Participants, First, Second, Third, Winners);

    /// <summary>The lines that name an organisation.</summary>
    public IEnumerable<(int OrganisationId, string? AwardKk, string? AwardRu)> Named() => Organisations
        .Where(line => line.Id is not null)
        .Select(line => (line.Id!.Value, RegisterForms.Clean(line.AwardKk), RegisterForms.Clean(line.AwardRu))).Distinct();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From)
        {
            yield return new ValidationResult(Strings.Contest_Days, [nameof(Until)]);
        }

        if (Participants is { } people && (First ?? 0) + (Second ?? 0) + (Third ?? 0) > people)
        {
            yield return new ValidationResult(Strings.Contest_WinnersTooMany, [nameof(Participants)]);
        }

        foreach (var (index, line) in Organisations.Index())
        {
            if (RegisterForms.Clean(line.AwardKk) is null != RegisterForms.Clean(line.AwardRu) is null)
            {
                yield return new ValidationResult(Strings.Contest_AwardBoth, [$"Organisations[{index}].AwardKk"]);
            }
            else if (line.Id is null && RegisterForms.Clean(line.AwardKk) is not null)
            {
                yield return new ValidationResult(Strings.Contest_AwardWithoutOrganisation, [$"Organisations[{index}].Id"]);
            }
        }
    }
}

public sealed record ContestPage(RegisterFrame Frame, ContestForm Form);
