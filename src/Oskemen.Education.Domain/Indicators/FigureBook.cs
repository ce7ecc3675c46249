namespace Oskemen.Education.Domain.Indicators;

/// <summary>A figure of a report.</summary>
/// <param name="Indicator">What it is.</param>
/// <param name="Key">Its name in this report.</param>
/// <param name="Content">What it comes to; empty while it is not known.</param>
/// <param name="Entered">The row that holds what was entered for this report; of a derived one what is printed instead.</param>
/// <param name="CarriedFrom">The earlier report that holds it; null where it is this one's.</param>
/// <param name="Finding">Why a derived one comes to nothing.</param>
/// <param name="Computed">What a derived one comes to by its formula, whatever is printed.</param>
/// <param name="Registered">What a register counts; null where none does.</param>
public sealed record ReportFigure(
    Indicator Indicator,
    string Key,
    FigureContent Content,
    IndicatorValue? Entered = null,
    int? CarriedFrom = null,
    FormulaFinding? Finding = null,
    decimal? Computed = null,
    decimal? Registered = null)
{
    /// <summary>Whether it is typed in: neither computed nor known from an earlier report.</summary>
    public bool IsTyped => !Indicator.IsDerived && CarriedFrom is null;

    /// <summary>What the printed report has instead of what is computed; null where they agree or nothing is printed.</summary>
    public decimal? PrintedInstead =>
        Indicator.IsDerived && Entered?.Value is { } printed && Computed is { } computed && printed != computed ? printed : null;

    /// <summary>Whether what was printed counts, by a decision.</summary>
    public bool IsKept => PrintedInstead is { } printed && Content.Number == printed;
}

/// <summary>
/// All figures of one year's report: what was entered for it, what an earlier report already holds under the same name, and
/// what follows from both. A figure that names its year is never typed twice.
/// </summary>
public sealed class FigureBook
{
    private readonly Dictionary<string, Indicator> _catalogue;
    private readonly Dictionary<string, (IndicatorValue Value, int Year)> _earlier = [];
    private readonly Dictionary<string, ReportFigure> _found = [];
    private readonly HashSet<string> _under = [];
    private readonly Func<string, bool> _isKept;
    private readonly Func<string, decimal?> _registered;

    /// <param name="catalogue">All indicators with their values, of earlier reports as well.</param>
    /// <param name="year">The report's year.</param>
    /// <param name="outside">What formulas take from elsewhere: the budget, the register of investments; a finding where it is not known.</param>
    /// <param name="counts">Whether an earlier report counts; made-up ones do not in a real one.</param>
    /// <param name="isKept">Whether a computed figure, by its key, is printed as the report has it; by default none is.</param>
    /// <param name="registered">What a register says of a figure, by its key, and counts instead of what was entered; by default nothing.</param>
    public FigureBook(
        IReadOnlyCollection<Indicator> catalogue,
        int year,
        Func<string, string?, FormulaResult> outside,
        Func<int, bool>? counts = null,
        Func<string, bool>? isKept = null,
        Func<string, decimal?>? registered = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        (Year, _isKept, _registered) = (year, isKept ?? (_ => false), registered ?? (_ => null));
        _catalogue = catalogue.ToDictionary(indicator => indicator.KeyIn(year));
        Context = new FormulaContext(NumberOf, (name, argument) => name == "COUNT" ? CountOf(argument) : outside(name, argument));
        foreach (var indicator in catalogue.Where(indicator => !indicator.IsDerived && ReportYears.NamesYear(indicator.Key)))
        {
            foreach (var value in indicator.Values.Where(value => value.ReportYear < year && counts?.Invoke(value.ReportYear) != false).OrderBy(value => value.ReportYear))
            {
                // The latest report that tells it counts.
                var key = indicator.KeyIn(value.ReportYear);
                if (!_earlier.TryGetValue(key, out var known) || known.Year < value.ReportYear)
                {
                    _earlier[key] = (value, value.ReportYear);
                }
            }
        }
    }

    /// <summary>The report's year.</summary>
    public int Year { get; }

    /// <summary>Where formulas over these figures look up what they name.</summary>
    public FormulaContext Context { get; }

    /// <summary>The figures of a section, in its order.</summary>
    public IReadOnlyList<ReportFigure> Of(ReportSection section) =>
        [.. _catalogue.Where(pair => pair.Value.Section == section).OrderBy(pair => pair.Value.Order).Select(pair => Find(pair.Key)!)];

    /// <summary>A figure by its name in this report; null when there is none.</summary>
    public ReportFigure? Find(string key)
    {
        if (_found.TryGetValue(key, out var found) || !_catalogue.TryGetValue(key, out var indicator))
        {
            return found;
        }

        return _found[key] = indicator.IsDerived ? Derive(key, indicator) : Take(key, indicator);
    }

    private ReportFigure Take(string key, Indicator indicator)
    {
        var own = indicator.Values.Find(value => value.ReportYear == Year);
        if (_registered(key) is { } counted)
        {
            return new ReportFigure(indicator, key, new FigureContent(counted), own, Registered: counted);
        }

        return own is null && _earlier.TryGetValue(key, out var earlier)
            ? new ReportFigure(indicator, key, earlier.Value.Content, CarriedFrom: earlier.Year)
            : new ReportFigure(indicator, key, own?.Content ?? default, own);
    }

    private ReportFigure Derive(string key, Indicator indicator)
    {
        var printed = indicator.Values.Find(value => value.ReportYear == Year);
        _under.Add(key);
        var (number, finding) = Formula.Evaluate(ReportYears.In(indicator.Formula!, Year), Context);
        _under.Remove(key);
        var shortened = number is { } exact && indicator.Rounding is { } rule ? Rounding.Shorten(exact, rule) : number;
        return printed?.Value is not null && _isKept(key)
            ? new ReportFigure(indicator, key, printed.Content, printed, Computed: shortened)
            : new ReportFigure(indicator, key, new FigureContent(shortened), printed, Finding: finding, Computed: shortened);
    }

    private FormulaResult NumberOf(string key)
    {
        if (_under.Contains(key))
        {
            return FormulaResult.No(FormulaProblem.Cycle, key);
        }

        return Find(key) switch
        {
            null => FormulaResult.No(FormulaProblem.UnknownName, key),
            { Finding: { } finding } => new FormulaResult(null, finding),
            { Content.Number: { } number } => new FormulaResult(number),
            _ => FormulaResult.No(FormulaProblem.NotKnown, key),
        };
    }

    private FormulaResult CountOf(string? key) => key is null || Find(key) is not { } list
        ? FormulaResult.No(FormulaProblem.UnknownName, key ?? "COUNT")
        : list.Content.Text is null ? FormulaResult.No(FormulaProblem.NotKnown, key) : new FormulaResult(list.Content.Items.Count);
}
