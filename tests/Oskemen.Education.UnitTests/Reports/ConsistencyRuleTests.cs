using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;

namespace Oskemen.Education.UnitTests.Reports;

public class ConsistencyRuleTests
{
    [Theory]
    [InlineData("a.x + a.y", RuleRelation.Equal, "a.sum", true)]
    [InlineData("a.x", RuleRelation.Equal, "a.y", false)]
    [InlineData("a.x", RuleRelation.NotEqual, "a.y", true)]
    [InlineData("a.x", RuleRelation.NotEqual, "a.x", false)]
    [InlineData("a.x", RuleRelation.NotMore, "a.y", true)]
    [InlineData("a.x", RuleRelation.NotMore, "a.x", true)]
    [InlineData("a.y", RuleRelation.NotMore, "a.x", false)]
    [InlineData("a.unknown", RuleRelation.Equal, "a.x", true)]
    [InlineData("a.x", RuleRelation.NotMore, "a.unknown", true)]
    [InlineData("a.y.2016", RuleRelation.Equal, "5", true)]
    public void Rule_IsBrokenByFiguresThatAreKnown(string left, RuleRelation relation, string right, bool holds)
    {
        var rule = new ConsistencyRule("r", ReportSection.Staffing, left, relation, right, CheckSeverity.Error, "қ", "р");
        var context = new FormulaContext(
            name => name switch
            {
                "a.x" => new FormulaResult(2),
                "a.y" => new FormulaResult(3),
                "a.sum" or "a.y.2017" => new FormulaResult(5),
                _ => FormulaResult.No(FormulaProblem.NotKnown, name),
            },
            (name, _) => FormulaResult.No(FormulaProblem.UnknownName, name));

        (rule.Check(2017, context) is null).ShouldBe(holds);
    }

    [Fact]
    public void Rules_HaveNamesOfTheirOwnInBothLanguages()
    {
        ConsistencyRules.All.Count.ShouldBeGreaterThan(50);
        ConsistencyRules.All.Select(rule => rule.Id).ShouldBeUnique();
        ConsistencyRules.All.ShouldAllBe(rule => rule.NameKk.Length > 10 && rule.NameRu.Length > 10 && rule.NameKk != rule.NameRu);
    }

    public static TheoryData<string> Ids => [.. ConsistencyRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_FindsNothingWhileOneOfItsFiguresIsNotKnown(string id)
    {
        var rule = ConsistencyRules.All.Single(rule => rule.Id == id);
        var left = Formula.NamesIn(rule.Left);
        // Both sides are known and break it, whatever it asks for.
        var broken = new[] { 1m, 7m, 1000m }.SelectMany(_ => new[] { 1m, 7m, 1000m }, (one, other) => (left: one, right: other))
            .Select(pair => ContextOf(rule, name => left.Contains(name) || (left.Count == 0 && rule.Left.Contains(name, StringComparison.Ordinal)) ? pair.left : pair.right)).FirstOrDefault(context => rule.Check(2016, context) is not null);
        broken.ShouldNotBeNull();

        foreach (var missing in Formula.NamesIn(rule.Left).Concat(Formula.NamesIn(rule.Right)))
        {
            var unknown = FormulaResult.No(FormulaProblem.NotKnown, missing);
            var context = new FormulaContext(
                name => name == missing ? unknown : broken.Figure(name), (name, argument) => argument == missing ? unknown : broken.Function(name, argument));
            rule.Check(2016, context).ShouldBeNull(missing);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_ComesToTheSameWithItsSumsInAnotherOrder(string id)
    {
        var rule = ConsistencyRules.All.Single(rule => rule.Id == id);
        var other = rule with { Left = Reverse(rule.Left), Right = Reverse(rule.Right) };
        for (var seed = 0; seed < 50; seed++)
        {
            var context = ContextOf(rule, name => new Random(seed + name.Sum(letter => letter)).Next(1, 60));

            other.Check(2016, context)?.Left.ShouldBe(rule.Check(2016, context)!.Left);
            (other.Check(2016, context) is null).ShouldBe(rule.Check(2016, context) is null);
            if (rule.Relation != RuleRelation.NotMore)
            {
                ((rule with { Left = rule.Right, Right = rule.Left }).Check(2016, context) is null).ShouldBe(rule.Check(2016, context) is null, "a rule about equality has no direction");
            }
        }
    }

    /// <summary>a + b + c as c + b + a; anything else as it is.</summary>
    private static string Reverse(string formula) =>
        formula.IndexOfAny(['-', '*', '/', '(']) >= 0 ? formula : string.Join(" + ", formula.Split(" + ").Reverse());

    private static FormulaContext ContextOf(ConsistencyRule rule, Func<string, decimal> value) => new(
        name => new FormulaResult(value(name)), (name, argument) => new FormulaResult(value(argument is null || !rule.Left.Contains(argument, StringComparison.Ordinal) ? name : argument)));
}
