using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>The particulars of an organisation. Names are read from who may correct every organisation alone.</summary>
public sealed class OrganisationForm
{
    /// <summary>Most places of one house; beyond it somebody slipped.</summary>
    public const int MostPlaces = 10_000;

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameKk { get; init; }

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NameRu { get; init; }

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
        Address = organisation.Address,
        Telephone = organisation.Telephone,
        Capacity = organisation.Capacity,
        Version = organisation.Version,
    };

    public void RequireNames(ModelStateDictionary state)
    {
        foreach (var (name, value) in new[] { (nameof(NameKk), NameKk), (nameof(NameRu), NameRu) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                state.AddModelError(name, Strings.Form_Required);
            }
        }
    }

    public void ApplyTo(Organisation organisation, bool withNames)
    {
        organisation.Describe(Address, Telephone, Capacity);
        if (withNames)
        {
            organisation.Rename(NameKk!, NameRu!);
        }
    }
}

/// <summary>The form and, after a conflict, what somebody else stored meanwhile.</summary>
public sealed record OrganisationEditPage(Organisation Organisation, OrganisationForm Form, bool MayRename, bool IsConflict = false)
{
    /// <summary>A mistake does not hide that somebody else saved; a conflict that was shown is done with.</summary>
    public uint FormVersion => IsConflict ? Organisation.Version : Form.Version;

    /// <summary>Name, label, language, typed and stored value of each field.</summary>
    public IEnumerable<OrganisationField> Fields
    {
        get
        {
            if (MayRename)
            {
                yield return new("NameKk", Strings.Organisation_NameKk, "kk", Form.NameKk, Organisation.NameKk);
                yield return new("NameRu", Strings.Organisation_NameRu, "ru", Form.NameRu, Organisation.NameRu);
            }

            yield return new("Address", Strings.Organisation_Address, null, Form.Address, Organisation.Address);
            yield return new("Telephone", Strings.Organisation_Telephone, null, Form.Telephone, Organisation.Telephone);
            yield return new("Capacity", Strings.Organisation_Capacity, null, Invariant(Form.Capacity), Invariant(Organisation.Capacity), "numeric");
        }
    }

    /// <summary>After a conflict, what is stored where something else was typed.</summary>
    public string? StoredBeside(OrganisationField field) =>
        IsConflict && (field.Typed?.Trim() ?? "") != (field.Stored ?? "") ? field.Stored ?? Strings.Organisation_Unknown : null;

    private static string? Invariant(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public sealed record OrganisationField(string Name, string Label, string? Language, string? Typed, string? Stored, string? InputMode = null);
