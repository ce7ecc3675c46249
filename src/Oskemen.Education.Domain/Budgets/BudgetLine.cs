namespace Oskemen.Education.Domain.Budgets;

/// <summary>A line of a year's budget: a programme paid from one source of funds. Reports list lines by code.</summary>
public sealed class BudgetLine
{
    private BudgetLine()
    {
        Programme = null!;
    }

    internal BudgetLine(BudgetProgramme programme, ProgrammeCode code)
    {
        Programme = programme;
        Year = programme.Year;
        Code = code;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>The code, unique within the year.</summary>
    public ProgrammeCode Code { get; private set; }

    /// <summary>Key of <see cref="Programme"/>.</summary>
    public int ProgrammeId { get; private set; }

    /// <summary>The programme this line belongs to.</summary>
    public BudgetProgramme Programme { get; private set; }
}
