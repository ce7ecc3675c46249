using System.Reflection;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

/// <summary>A year in memory with the keys that the database would give.</summary>
internal sealed class YearFixture
{
    public static readonly Guid Economist = Guid.Parse("00000000-0000-0000-0000-000000000001");
    public static readonly Guid Head = Guid.Parse("00000000-0000-0000-0000-000000000002");
    public static readonly DateTimeOffset Now = new(2016, 11, 1, 4, 0, 0, TimeSpan.Zero);

    private readonly List<PlanAmendment> _acts = [];

    public YearFixture(params string[] codes)
    {
        foreach (var code in codes)
        {
            var line = Year.AddLine(ProgrammeCode.Parse(code), $"{code} kk", $"{code} ru")!;
            Set(line, nameof(BudgetLine.Id), Lines.Count + 1);
            Set(line, nameof(BudgetLine.Programme), Year.Programmes.Single(programme => programme.Number == line.Code.Programme));
            Lines.Add(line);
        }

        foreach (var entry in Year.Months.SelectMany(month => month.Entries))
        {
            Set(entry, nameof(ExecutionEntry.LineId), entry.Line.Id);
        }
    }

    public BudgetYear Year { get; } = new(2016);

    public List<BudgetLine> Lines { get; } = [];

    public AnnualPlan Plan => new(_acts);

    public static Money Thousands(decimal amount) => Money.FromThousands(amount);

    public YearExecution Execution() => new(2016, Year.Months, Plan);

    public BudgetMonth Month(int month) => Year.Months[month - 1];

    public YearFixture Enter(int month, int line, decimal plan, decimal? paid)
    {
        Month(month).Entries.Single(entry => entry.LineId == Lines[line].Id)
            .Update(new ExecutionValues(Thousands(plan), paid is { } amount ? Thousands(amount) : null), Economist, Now);
        return this;
    }

    public YearFixture Approve(int month)
    {
        Month(month).Submit([], Economist, Now).ShouldBeNull();
        Month(month).Approve(Head, Now).ShouldBeNull();
        return this;
    }

    /// <summary>An act with amounts by index of line, not entered yet.</summary>
    public PlanAmendment Act(PlanPhase phase, DateOnly date, string name, params (int Line, decimal Amount)[] amounts) =>
        new(2016, phase, name, date, amounts.ToDictionary(pair => Lines[pair.Line].Id, pair => Thousands(pair.Amount)), Economist, Now);

    public YearFixture EnterAct(PlanAmendment act)
    {
        Set(act, nameof(PlanAmendment.Id), _acts.Count + 1);
        _acts.Add(act);
        return this;
    }

    private static void Set(object target, string property, object value) =>
        target.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(target, value);
}
