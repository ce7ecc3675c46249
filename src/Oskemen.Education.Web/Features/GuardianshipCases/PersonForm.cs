using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>Number and name of a person, as typed.</summary>
public class PersonForm
{
    public string? Iin { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Case_LastMissing))]
    [SingleLine]
    [StringLength(PersonName.PartMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Last { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Case_FirstMissing))]
    [SingleLine]
    [StringLength(PersonName.PartMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? First { get; set; }

    [SingleLine]
    [StringLength(PersonName.PartMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Patronymic { get; set; }

    /// <summary>The version that was opened.</summary>
    public uint Version { get; set; }

    public PersonName Name => new(Clean(Last) ?? "", Clean(First) ?? "", Clean(Patronymic));

    /// <summary>The number; what is wrong with it is told at its field.</summary>
    public Iin? ReadIin(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        var iin = Domain.Guardianship.Iin.Parse(Iin, out var problem);
        if (problem is { } told)
        {
            state.AddModelError($"{prefix}Iin", told.Describe());
        }

        return iin;
    }

    protected static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A child, as typed.</summary>
public sealed class ChildForm : PersonForm
{
    public int? OrganisationId { get; set; }

    /// <summary>Number of a brother or sister of the register.</summary>
    public string? SiblingIin { get; set; }

    public static ChildForm From(Child child) => new()
    {
        Iin = child.Iin,
        Last = child.LastName,
        First = child.FirstName,
        Patronymic = child.Patronymic,
        OrganisationId = child.OrganisationId,
        Version = child.Version,
    };
}

/// <summary>A guardian, as typed.</summary>
public sealed class GuardianForm : PersonForm
{
    [SingleLine]
    [StringLength(Guardian.TelephoneMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Telephone { get; set; }

    [SingleLine]
    [StringLength(Guardian.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Address { get; set; }

    public string? Account { get; set; }

    [SingleLine]
    [StringLength(Guardian.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Bank { get; set; }

    public static GuardianForm From(Guardian guardian) => new()
    {
        Iin = guardian.Iin,
        Last = guardian.LastName,
        First = guardian.FirstName,
        Patronymic = guardian.Patronymic,
        Telephone = guardian.Telephone,
        Address = guardian.Address,
        Account = guardian.Account,
        Bank = guardian.Bank,
        Version = guardian.Version,
    };

    /// <summary>The account; null when none was typed. What is wrong with it is told at its field.</summary>
    public string? ReadAccount(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        var account = BankAccount.Parse(Account);
        if (account is null && !string.IsNullOrWhiteSpace(Account))
        {
            state.AddModelError($"{prefix}Account", Strings.Case_AccountWrong);
        }

        return account;
    }

    public void ApplyTo(Guardian guardian, string? account)
    {
        ArgumentNullException.ThrowIfNull(guardian);
        guardian.Reach(Clean(Telephone), Clean(Address));
        guardian.PayTo(account, Clean(Bank));
    }
}
