using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Registers;

/// <summary>What money for the material base goes to.</summary>
public enum InvestmentPurpose
{
    /// <summary>Classrooms of subjects.</summary>
    SubjectRooms,

    /// <summary>Textbooks and teaching kits.</summary>
    Textbooks,

    /// <summary>Capital repair and its design documents.</summary>
    CapitalRepair,

    /// <summary>Machines, furniture and devices.</summary>
    Equipment,

    /// <summary>Buses.</summary>
    Transport,

    /// <summary>Ramps and lifts.</summary>
    Accessibility,

    /// <summary>The purpose is not told.</summary>
    NotTold,
}

/// <summary>What is told of an investment.</summary>
/// <param name="Purpose">What it goes to.</param>
/// <param name="NameKk">What is bought or built, in Kazakh.</param>
/// <param name="NameRu">In Russian.</param>
/// <param name="Amount">How much, not negative.</param>
/// <param name="Quantity">How many, as it is told: 2, 2+1.</param>
/// <param name="Source">Where the money comes from; null where it is not told.</param>
/// <param name="IsInTotal">Whether it belongs to the total of the material base; the report of 2016 leaves textbooks out.</param>
public sealed record InvestmentDetails(
    InvestmentPurpose Purpose, string NameKk, string NameRu, Money Amount, string? Quantity = null, FundingSource? Source = null, bool IsInTotal = true);

/// <summary>Money that was spent on strengthening the material base.</summary>
public sealed class Investment : RegisterEntry
{
    /// <summary>Longest quantity, in characters.</summary>
    public const int QuantityMaxLength = 20;

    private Investment() => (NameKk, NameRu) = ("", "");

    /// <param name="year">The year of the money.</param>
    /// <param name="details">What is told of it.</param>
    /// <param name="by">Who enters it; null where it comes with the portal.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="sourceLines">Lines of the printed report.</param>
    public Investment(int year, InvestmentDetails details, Guid? by, DateTimeOffset at, string? sourceLines = null)
        : this()
    {
        (Year, Section, SourceLines) = (year, ReportSection.MaterialBase, sourceLines);
        Correct(details, by, at);
    }

    /// <summary>What it goes to; see <see cref="InvestmentDetails"/> for this and what follows.</summary>
    public InvestmentPurpose Purpose { get; private set; }

    /// <summary>What is bought or built, in Kazakh.</summary>
    public string NameKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string NameRu { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; }

    /// <summary>How many, as it is told.</summary>
    public string? Quantity { get; private set; }

    /// <summary>Where the money comes from.</summary>
    public FundingSource? Source { get; private set; }

    /// <summary>Whether it belongs to the total of the material base.</summary>
    public bool IsInTotal { get; private set; }

    /// <summary>Whom it is for; empty where it is for all or not told.</summary>
    public List<InvestmentOrganisation> Organisations { get; } = [];

    /// <summary>All that is told of it.</summary>
    public InvestmentDetails Details => new(Purpose, NameKk, NameRu, Amount, Quantity, Source, IsInTotal);

    /// <summary>Takes over what is told of it.</summary>
    public void Correct(InvestmentDetails details, Guid? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Purpose, NameKk, NameRu, Amount, Quantity, Source, IsInTotal) = details;
        Sign(by, at);
    }

    /// <summary>What the investments of a year come to that belong to the total and were not withdrawn.</summary>
    public static Money TotalOf(IEnumerable<Investment> investments, int year)
    {
        ArgumentNullException.ThrowIfNull(investments);
        return investments.Where(row => row.Year == year && row.IsInTotal && !row.IsWithdrawn).Aggregate(Money.Zero, (sum, row) => sum + row.Amount);
    }

    /// <summary>Says whom it is for; the list replaces the one before.</summary>
    public void Name(IEnumerable<int> organisationIds)
    {
        var wanted = organisationIds.ToHashSet();
        Organisations.RemoveAll(row => !wanted.Contains(row.OrganisationId));
        Organisations.AddRange(wanted.Except(Organisations.Select(row => row.OrganisationId)).Select(id => new InvestmentOrganisation(id)));
    }
}

/// <summary>An organisation that an investment is for.</summary>
public sealed class InvestmentOrganisation
{
    private InvestmentOrganisation()
    {
    }

    internal InvestmentOrganisation(int organisationId) => OrganisationId = organisationId;

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the investment.</summary>
    public int InvestmentId { get; private set; }

    /// <summary>Key of the organisation.</summary>
    public int OrganisationId { get; private set; }
}
