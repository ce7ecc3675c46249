using Oskemen.Education.Web.Narrative.Grammar;

namespace Oskemen.Education.UnitTests.Narrative;

public class KazakhEndingsTests
{
    /// <summary>Number, then genitive, dative, accusative, locative, ablative, instrumental, possessive, ordinal.</summary>
    [Theory]
    [InlineData(1, "дің ге ді де ден мен і ші")]
    [InlineData(2, "нің ге ні де ден мен сі ші")]
    [InlineData(3, "тің ке ті те тен пен і ші")]
    [InlineData(4, "тің ке ті те тен пен і ші")]
    [InlineData(5, "тің ке ті те тен пен і ші")]
    [InlineData(6, "ның ға ны да дан мен сы шы")]
    [InlineData(7, "нің ге ні де ден мен сі ші")]
    [InlineData(8, "дің ге ді де ден бен і ші")]
    [InlineData(9, "дың ға ды да дан бен ы шы")]
    [InlineData(10, "ның ға ды да нан мен ы шы")]
    [InlineData(20, "ның ға ны да дан мен сы шы")]
    [InlineData(30, "дың ға ды да дан бен ы шы")]
    [InlineData(40, "тың қа ты та тан пен ы шы")]
    [InlineData(50, "дің ге ді де ден мен і ші")]
    [InlineData(60, "тың қа ты та тан пен ы шы")]
    [InlineData(70, "тің ке ті те тен пен і ші")]
    [InlineData(80, "нің ге ді де нен мен і ші")]
    [InlineData(90, "ның ға ды да нан мен ы шы")]
    [InlineData(100, "дің ге ді де ден бен і ші")]
    [InlineData(1_000, "ның ға ды да нан мен ы шы")]
    [InlineData(1_000_000, "ның ға ды да нан мен ы шы")]
    [InlineData(1_000_000_000, "тың қа ты та тан пен ы шы")]
    [InlineData(0, "дің ге ді де ден мен і ші")]
    public void Endings_FollowTheNumberAsItIsRead(int number, string endings) =>
        string.Join(' ', Enum.GetValues<KazakhCase>().Select(@case => KazakhEndings.Of(number, @case))).ShouldBe(endings);

    [Theory]
    [InlineData("96.3", "үш")]
    [InlineData("80.57", "жеті")]
    [InlineData("99.90", "тоғыз")]
    [InlineData("0.5", "бес")]
    [InlineData("21210", "он")]
    [InlineData("33489", "тоғыз")]
    [InlineData("2016", "алты")]
    [InlineData("-7", "жеті")]
    [InlineData("100.0", "жүз")]
    public void LastWord_IsTheOneThatIsReadLast(string number, string word) =>
        KazakhEndings.LastWordOf(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(word);

    [Theory]
    [InlineData("пайыз", "дың ға ды да дан бен ы")]
    [InlineData("мектеп", "тің ке ті те тен пен і")]
    [InlineData("бала", "ның ға ны да дан мен сы")]
    [InlineData("теңге", "нің ге ні де ден мен сі")]
    [InlineData("орын", "ның ға ды да нан мен ы")]
    public void Words_TakeTheirEndings(string word, string endings) =>
        string.Join(' ', Enum.GetValues<KazakhCase>().Except([KazakhCase.Ordinal]).Select(@case => KazakhEndings.Of(word, @case))).ShouldBe(endings);

    [Theory]
    [InlineData("0", "школ")]
    [InlineData("1", "школа")]
    [InlineData("2", "школы")]
    [InlineData("4", "школы")]
    [InlineData("5", "школ")]
    [InlineData("11", "школ")]
    [InlineData("12", "школ")]
    [InlineData("14", "школ")]
    [InlineData("21", "школа")]
    [InlineData("22", "школы")]
    [InlineData("101", "школа")]
    [InlineData("111", "школ")]
    [InlineData("1001", "школа")]
    [InlineData("2.5", "школы")]
    [InlineData("-1", "школа")]
    public void RussianForms_FollowTheNumber(string number, string word) =>
        RussianForms.Pick(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), "школа", "школы", "школ").ShouldBe(word);
}
