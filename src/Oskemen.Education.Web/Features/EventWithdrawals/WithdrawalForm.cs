using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EventWithdrawals;

/// <summary>Why an entry is withdrawn.</summary>
public sealed record WithdrawalForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(EventWithdrawal.ReasonMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }

    /// <summary>What the entry was when the page was opened.</summary>
    public uint Version { get; init; }
}

/// <param name="Organisation">Whose history it is.</param>
/// <param name="Entry">What is to be withdrawn, as it is stored.</param>
/// <param name="Form">What was typed.</param>
public sealed record WithdrawalPage(Organisation Organisation, OrganisationEvent Entry, WithdrawalForm Form);
