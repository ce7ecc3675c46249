using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.UnitTests.Collection;

public sealed class CellKeyTests
{
    public static TheoryData<ReturnForm> Forms => [.. Enum.GetValues<ReturnForm>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Text_OfEveryCell_IsReadBackAndUnique(ReturnForm form)
    {
        var keys = ReturnLayout.Of(form).Keys;

        keys.Select(key => CellKey.Parse(key.Text)).ShouldBe(keys.Select(key => (CellKey?)key));
        keys.Select(key => key.Text).Distinct().Count().ShouldBe(keys.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Pupils")]
    [InlineData("Pupils.5")]
    [InlineData("Pupils.5.Kazakh.1")]
    [InlineData("pupils.5.Kazakh")]
    [InlineData("Pupils.05.Kazakh")]
    [InlineData("Pupils.-5.Kazakh")]
    [InlineData("Pupils. 5.Kazakh")]
    [InlineData("Pupils.99999999999.Kazakh")]
    [InlineData("1.5.Kazakh")]
    [InlineData("Pupils.5.0")]
    [InlineData("Pupils.5.German")]
    [InlineData("99.5.Kazakh")]
    public void Parse_OfWhatItWouldNotWrite_IsNone(string? text) => CellKey.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("Pupils.12.Kazakh", true)]
    [InlineData("Pupils.13.Kazakh", false)]
    [InlineData("Pupils.5.all", false)]
    [InlineData("SpecialPupils.5.all", true)]
    [InlineData("Children.3.Kazakh", false)]
    [InlineData("StatedPupils.all.Russian", true)]
    public void School_HasGradesUpToTwelveAndNoOthers(string text, bool has) =>
        ReturnLayout.Of(ReturnForm.School).Has(CellKey.Parse(text)!.Value).ShouldBe(has);

    [Fact]
    public void MiniCentre_HasWhatAKindergartenHasButTheQueue() =>
        ReturnLayout.Of(ReturnForm.Kindergarten).Keys.Except(ReturnLayout.Of(ReturnForm.MiniCentre).Keys).ShouldBe([new CellKey(Measure.Queue)]);
}
