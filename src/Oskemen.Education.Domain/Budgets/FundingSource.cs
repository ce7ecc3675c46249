namespace Oskemen.Education.Domain.Budgets;

/// <summary>Where the money of a budget line comes from, in the order reports list them.</summary>
public enum FundingSource
{
    /// <summary>Transfers from the republican budget, subprogramme 011.</summary>
    RepublicanTransfer,

    /// <summary>Transfers from the oblast budget, subprogramme 028.</summary>
    OblastTransfer,

    /// <summary>Funds of the local budget, subprogramme 015.</summary>
    Local,
}
