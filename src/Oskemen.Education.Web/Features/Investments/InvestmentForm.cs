using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Investments;

/// <summary>An investment as it is typed.</summary>
public sealed record InvestmentForm
{
    /// <summary>Lines for organisations that a form offers beyond those that are filled in.</summary>
    public const int MoreLines = 3;

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public InvestmentPurpose? Purpose { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameKk { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(RegisterEntry.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameRu { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public Money? Amount { get; init; }

    [MaxLength(Investment.QuantityMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? Quantity { get; init; }

    public FundingSource? Source { get; init; }

    public bool IsInTotal { get; init; }

    public List<int?> Organisations { get; init; } = [];

    /// <summary>What the row was when the form was opened; 0 of a new one.</summary>
    public uint Version { get; init; }

    public static InvestmentForm Of(Investment investment) => new()
    {
        Purpose = investment.Purpose,
        NameKk = investment.NameKk,
        NameRu = investment.NameRu,
        Amount = investment.Amount,
        Quantity = investment.Quantity,
        Source = investment.Source,
        IsInTotal = investment.IsInTotal,
        Organisations = [.. investment.Organisations.OrderBy(row => row.Id).Select(row => (int?)row.OrganisationId)],
        Version = investment.Version,
    };

    public InvestmentDetails ToDetails() =>
        new(Purpose!.Value, NameKk!.Trim(), NameRu!.Trim(), Amount!.Value, RegisterForms.Clean(Quantity), Source, IsInTotal);
}

public sealed record InvestmentPage(RegisterFrame Frame, InvestmentForm Form);
