using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.UnitTests;

/// <summary>Features → Printing → Narrative → Figures → Data → Domain, with Spreadsheets and Charts beside them, and nothing points back.</summary>
public class ArchitectureTests
{
    private const string Web = "Oskemen.Education.Web";

    private static readonly Assembly WebAssembly = typeof(PortalDbContext).Assembly;

    private static readonly string[] Tools = ["Printing", "Narrative", "Figures", "Spreadsheets", "Charts"];

    public static TheoryData<string> Features =>
        [.. WebAssembly.GetTypes().Select(type => type.Namespace).OfType<string>()
            .Where(name => name.StartsWith($"{Web}.Features.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[4]).Distinct().Order()];

    [Fact]
    public void Domain_ReferencesTheFrameworkOnly() =>
        typeof(Money).Assembly.GetReferencedAssemblies().Select(reference => reference.Name)
            .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Data_KnowsNothingAboveIt() => ShouldNotDepend("Data", [.. Tools, "Features", "Startup"]);

    [Theory]
    [InlineData("Printing")]
    [InlineData("Narrative")]
    [InlineData("Figures")]
    [InlineData("Spreadsheets")]
    [InlineData("Charts")]
    public void Tools_KnowNoFeature(string tool) => ShouldNotDepend(tool, ["Features"]);

    [Fact]
    public void Figures_KnowNothingOfTexts() => ShouldNotDepend("Figures", ["Narrative", "Printing", "Spreadsheets"]);

    [Fact]
    public void Texts_KnowNothingOfPaper() => ShouldNotDepend("Narrative", ["Printing", "Spreadsheets"]);

    [Fact]
    public void Charts_KnowNoData() => ShouldNotDepend("Charts", ["Data", "Printing", "Spreadsheets"]);

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_UsesNoOtherFeature(string feature) =>
        ShouldNotDepend($"Features.{feature}", [.. Features.Select(row => row.Data).Where(other => other != feature).Select(other => $"Features.{other}")]);

    private static void ShouldNotDepend(string part, string[] others)
    {
        var types = Types.InAssembly(WebAssembly).That().ResideInNamespaceMatching($"^{Regex.Escape($"{Web}.{part}")}(\\.|$)");
        types.GetTypes().ShouldNotBeEmpty();
        var result = types.ShouldNot().HaveDependencyOnAny([.. others.Select(other => $"{Web}.{other}")]).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }
}
