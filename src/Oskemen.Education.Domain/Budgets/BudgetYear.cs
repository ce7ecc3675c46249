using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>A budget year: its programmes and lines, as the classification names them in that year, and its twelve months.</summary>
public sealed class BudgetYear
{
    private BudgetYear()
    {
    }

    /// <summary>A year without lines yet, with its twelve months open.</summary>
    public BudgetYear(int year, bool isSample = false)
    {
        Year = year;
        IsSample = isSample;
        Months.AddRange(Enumerable.Range(1, ReportingMonth.MonthsOfYear).Select(month => new BudgetMonth(year, month)));
    }

    /// <summary>Four digits; the key.</summary>
    public int Year { get; private set; }

    /// <summary>Figures of this year were made up for trying the portal out; every page that shows them says so.</summary>
    public bool IsSample { get; private set; }

    /// <summary>The programmes, each with its lines.</summary>
    public List<BudgetProgramme> Programmes { get; } = [];

    /// <summary>January to December.</summary>
    public List<BudgetMonth> Months { get; } = [];

    /// <summary>
    /// Adds a line, and its programme where the year does not have it yet. From <paramref name="fromMonth"/> on
    /// the line is due in every month that is not locked.
    /// </summary>
    /// <returns>The line, or null when the year has its code already.</returns>
    public BudgetLine? AddLine(ProgrammeCode code, string nameKk, string nameRu, int fromMonth = 1)
    {
        if (Programmes.SelectMany(programme => programme.Lines).Any(line => line.Code == code))
        {
            return null;
        }

        var programme = Programmes.Find(candidate => candidate.Number == code.Programme);
        if (programme is null)
        {
            programme = new BudgetProgramme(Year, code.Programme, nameKk, nameRu);
            Programmes.Add(programme);
        }

        var line = new BudgetLine(programme, code);
        programme.Lines.Add(line);
        foreach (var month in Months.Where(month => month.Month >= fromMonth && month.IsEditable))
        {
            month.Entries.Add(new ExecutionEntry(line));
        }

        return line;
    }

    /// <summary>Opens <paramref name="year"/> with the programmes and lines of this year; no figure is carried over.</summary>
    public BudgetYear OpenNext(int year)
    {
        var next = new BudgetYear(year, IsSample);
        foreach (var programme in Programmes)
        {
            foreach (var line in programme.Lines)
            {
                next.AddLine(line.Code, programme.NameKk, programme.NameRu);
            }
        }

        return next;
    }
}
