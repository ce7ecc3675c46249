namespace Oskemen.Education.Domain.Budgets;

/// <summary>A budget programme of one year, <c>464.003</c>, with its lines by source of funds.</summary>
public sealed class BudgetProgramme
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 500;

    /// <summary>Length of <see cref="Number"/>.</summary>
    public const int NumberLength = 7;

    private BudgetProgramme()
    {
        Number = NameKk = NameRu = "";
    }

    internal BudgetProgramme(int year, string number, string nameKk, string nameRu)
    {
        Year = year;
        Number = number;
        NameKk = nameKk;
        NameRu = nameRu;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The year whose classification this is.</summary>
    public int Year { get; private set; }

    /// <summary>Administrator and programme, <c>464.003</c>.</summary>
    public string Number { get; private set; }

    /// <summary>Name in Kazakh, without the source of funds.</summary>
    public string NameKk { get; set; }

    /// <summary>Name in Russian, without the source of funds.</summary>
    public string NameRu { get; set; }

    /// <summary>Its lines, one per source of funds.</summary>
    public List<BudgetLine> Lines { get; } = [];
}
