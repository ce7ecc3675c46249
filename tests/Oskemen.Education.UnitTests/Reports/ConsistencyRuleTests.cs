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
}
