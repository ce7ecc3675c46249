using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.UnitTests.Collection;

/// <summary>Figures as <c>cell=number</c>, and what the checks say of them.</summary>
public sealed class ReturnChecksTests
{
    private const string Class = "Classes.5.Kazakh=1 Pupils.5.Kazakh=25";

    [Theory]
    [InlineData(Class, null)]
    [InlineData("", ReturnFindingKind.Empty)]
    [InlineData("Classes.5.Kazakh=0 Pupils.5.Kazakh=0", ReturnFindingKind.Empty)]
    [InlineData("Classes.5.Kazakh=1", ReturnFindingKind.EmptyClass)]
    [InlineData("Pupils.5.Kazakh=25", ReturnFindingKind.NoClass)]
    [InlineData("Classes.5.Russian=1 Pupils.5.Kazakh=25", ReturnFindingKind.EmptyClass, ReturnFindingKind.NoClass)]
    [InlineData("Classes.5.Kazakh=1 Pupils.5.Kazakh=8", null)]
    [InlineData("Classes.5.Kazakh=1 Pupils.5.Kazakh=7", ReturnFindingKind.UnusualSize)]
    [InlineData("Classes.5.Kazakh=2 Pupils.5.Kazakh=60", null)]
    [InlineData("Classes.5.Kazakh=2 Pupils.5.Kazakh=61", ReturnFindingKind.UnusualSize)]
    [InlineData(Class + " SpecialClasses.5.all=1 SpecialPupils.5.all=10", null)]
    [InlineData(Class + " SpecialClasses.5.all=2 SpecialPupils.5.all=10", ReturnFindingKind.PartAboveWhole)]
    [InlineData("Classes.5.Kazakh=1 Pupils.5.Kazakh=9 SpecialClasses.5.all=1 SpecialPupils.5.all=10", ReturnFindingKind.PartAboveWhole)]
    [InlineData(Class + " SpecialClasses.5.all=1", ReturnFindingKind.EmptyClass)]
    [InlineData(Class + " StatedPupils.all.Kazakh=25", null)]
    [InlineData(Class + " StatedPupils.all.Kazakh=26", ReturnFindingKind.SumDiffers)]
    [InlineData(Class + " StatedPupils.all.Russian=1", ReturnFindingKind.SumDiffers)]
    public void School_IsChecked(string figures, params ReturnFindingKind[]? expected) =>
        Kinds(ReturnForm.School, figures, before: null).ShouldBe(expected ?? [], ignoreOrder: true);

    [Theory]
    [InlineData("Groups.3.Russian=1 Children.3.Russian=20 Places.all.all=20", null)]
    [InlineData("Groups.3.Russian=1 Children.3.Russian=20 Places.all.all=19", ReturnFindingKind.AbovePlaces)]
    [InlineData("Groups.3.Russian=1 Children.3.Russian=20 Places.all.all=20 StateOrderPlaces.all.all=20", null)]
    [InlineData("Groups.3.Russian=1 Children.3.Russian=20 Places.all.all=20 StateOrderPlaces.all.all=21", ReturnFindingKind.PartAboveWhole)]
    public void Kindergarten_IsChecked(string figures, params ReturnFindingKind[]? expected) =>
        Kinds(ReturnForm.Kindergarten, figures, before: null).ShouldBe(expected ?? [], ignoreOrder: true);

    /// <summary>A fifth more or less needs no word; a head beyond it does, unless something was said on the line.</summary>
    [Theory]
    [InlineData(100, 120, false, null)]
    [InlineData(100, 80, false, null)]
    [InlineData(100, 121, false, ReturnFindingKind.JumpUnexplained)]
    [InlineData(100, 79, false, ReturnFindingKind.JumpUnexplained)]
    [InlineData(100, 121, true, ReturnFindingKind.Jump)]
    [InlineData(0, 25, false, ReturnFindingKind.JumpUnexplained)]
    public void ChangeAboveAFifth_WantsAComment(int before, int now, bool isCommented, ReturnFindingKind? expected)
    {
        static string Of(int pupils) => $"Classes.5.Kazakh={(pupils + 29) / 30} Pupils.5.Kazakh={pupils} Classes.6.Kazakh=1 Pupils.6.Kazakh=25";

        var found = Find(ReturnForm.School, Of(now), Of(before), isCommented ? [5] : [6]);

        found.Select(finding => finding.Kind).ShouldBe(expected is null ? [] : [expected.Value]);
        found.ShouldAllBe(finding => finding.Found == now && finding.Against == before && finding.IsError == (finding.Kind == ReturnFindingKind.JumpUnexplained));
    }

    [Fact]
    public void ChangeOfClasses_IsNotHeldAgainstTheLastPeriod() =>
        Kinds(ReturnForm.School, "Classes.5.Kazakh=2 Pupils.5.Kazakh=25", Class).ShouldBe([]);

    private static IEnumerable<ReturnFindingKind> Kinds(ReturnForm form, string figures, string? before) =>
        Find(form, figures, before, []).Select(finding => finding.Kind);

    private static IReadOnlyList<ReturnFinding> Find(ReturnForm form, string figures, string? before, int?[] commented) =>
        ReturnChecks.Find(ReturnLayout.Of(form), Figures.Read(figures), before is null ? null : Figures.Read(before), commented.ToHashSet());
}
