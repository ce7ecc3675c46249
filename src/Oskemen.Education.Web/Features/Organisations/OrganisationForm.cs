using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>
/// The particulars of an organisation. Who answers for one organisation corrects where it is found, how many it holds and in which
/// languages it teaches; what it is within the network is read from who may correct every organisation alone.
/// </summary>
public class OrganisationForm
{
    /// <summary>Most places of one house; beyond it somebody slipped.</summary>
    public const int MostPlaces = 10_000;

    /// <summary>Highest number in a name.</summary>
    public const int HighestNumber = 9_999;

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameKk { get; init; }

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameRu { get; init; }

    [Range(1, HighestNumber, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Organisation_NumberRange))]
    public int? Number { get; init; }

    public OrganisationType? Type { get; init; }

    public Subordination? Subordination { get; init; }

    public Ownership? Ownership { get; init; }

    public LegalForm? LegalForm { get; init; }

    public InstructionLanguages? Languages { get; init; }

    public bool? IsRural { get; init; }

    public bool? HasMiniCentre { get; init; }

    [MaxLength(Organisation.DirectorMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? Director { get; init; }

    [MaxLength(Organisation.AddressMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Address { get; init; }

    /// <summary>However people write it: digits with spaces, brackets and dashes, several numbers, an extension.</summary>
    [MaxLength(Organisation.TelephoneMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [RegularExpression(
        @"\s*[+(]?\d[\d\s()+,;./-]{3,}((ішкі|доб|вн)\.?\s*\d+\s*)?",
        ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Organisation_TelephoneUnreadable))]
    public string? Telephone { get; init; }

    [Range(1, MostPlaces, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Organisation_CapacityRange))]
    public int? Capacity { get; init; }

    /// <summary>What the row was when the form was opened.</summary>
    public uint Version { get; init; }

    public static OrganisationForm From(Organisation organisation) => new()
    {
        NameKk = organisation.NameKk,
        NameRu = organisation.NameRu,
        Number = organisation.Number,
        Type = organisation.Type,
        Subordination = organisation.Subordination,
        Ownership = organisation.Ownership,
        LegalForm = organisation.LegalForm,
        Languages = organisation.Languages,
        IsRural = organisation.IsRural,
        HasMiniCentre = organisation.HasMiniCentre,
        Director = organisation.Director,
        Address = organisation.Address,
        Telephone = organisation.Telephone,
        Capacity = organisation.Capacity,
        Version = organisation.Version,
    };

    /// <summary>Both names are there, and the type is one of the kind.</summary>
    public void CheckRegister(ModelStateDictionary state, OrganisationKind? kind)
    {
        foreach (var (name, value) in new[] { (nameof(NameKk), NameKk), (nameof(NameRu), NameRu) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                state.AddModelError(name, Strings.Form_Required);
            }
        }

        if (Type is { } type && kind is not null && OrganisationTypes.KindOf(type) != kind)
        {
            state.AddModelError(nameof(Type), Strings.Organisation_TypeOfAnotherKind.With(kind.Value.Name()));
        }
    }

    /// <param name="organisation">What is corrected.</param>
    /// <param name="all">Also what it is within the network.</param>
    public void ApplyTo(Organisation organisation, bool all)
    {
        organisation.Describe(Address, Telephone, Capacity);
        if (all)
        {
            organisation.Rename(NameKk!, NameRu!, Number);
            organisation.Classify(new(Type, Subordination, Ownership, LegalForm, Languages, IsRural, HasMiniCentre));
            organisation.Appoint(Director);
        }
        else
        {
            organisation.Classify(organisation.Particulars with { Languages = Languages });
        }
    }
}
