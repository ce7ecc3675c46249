using System.Globalization;
using CsCheck;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

public sealed class FigureParserTests
{
    public static TheoryData<string> Units => [.. IndicatorUnits.All];

    [Theory]
    [InlineData("person", "33 489", "33489")]
    [InlineData("person", "33\u00A0489", "33489")]
    [InlineData("percent", "97,4", "97.4")]
    [InlineData("percent", "100", "100")]
    [InlineData("points", "80.57", "80.57")]
    [InlineData("thousand_tenge", "216 201,3", "216201.3")]
    [InlineData("diploma_degree", "3", "3")]
    public void Number_IsReadAsPeopleWriteIt(string unit, string typed, string number) =>
        FigureParser.Parse(typed, unit).ShouldBe((new FigureContent(decimal.Parse(number, CultureInfo.InvariantCulture)), null));

    [Theory]
    [InlineData("date", "1.6.2016", "2016-06-01")]
    [InlineData("date", "2016-06-01", "2016-06-01")]
    [InlineData("school_year", "2016/2017", "2016-2017")]
    [InlineData("grade_range", "9 – 11", "9-11")]
    [InlineData("grade_list", "10; 11", "10;11")]
    [InlineData("org_list", " 3 ;Бриг", "3;Бриг")]
    [InlineData("org_list", "39", "39")]
    public void Text_IsKeptInOneWay(string unit, string typed, string text) =>
        FigureParser.Parse(typed, unit).ShouldBe((new FigureContent(null, text), null));

    [Theory]
    [InlineData("person", "12 34 5")]
    [InlineData("person", "1,5")]
    [InlineData("person", "-1")]
    [InlineData("person", "10000000000")]
    [InlineData("percent", "100,1")]
    [InlineData("points", "1,23456")]
    [InlineData("person", "көп")]
    [InlineData("date", "31.02.2016")]
    [InlineData("date", "1.6.16")]
    [InlineData("school_year", "2016-2018")]
    [InlineData("grade_range", "11-9")]
    [InlineData("grade_range", "1-13")]
    [InlineData("grade_list", "10; он бір")]
    [InlineData("org_list", "3;;4")]
    [InlineData("org_list", "3\u00074")]
    public void WhatCannotBeRead_IsRefusedWithItsReason(string unit, string typed)
    {
        var (content, problem) = FigureParser.Parse(typed, unit);

        content.IsEmpty.ShouldBeTrue();
        problem.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Nothing_IsNothing(string unit) => FigureParser.Parse("  ", unit).ShouldBe((default, null));

    [Theory]
    [MemberData(nameof(Units))]
    public void WhatIsShown_IsReadAgainAsTheSame(string unit)
    {
        var kind = IndicatorUnits.KindOf(unit);
        Gen.Int[0, 99_999_999].Sample(number =>
        {
            var content = kind switch
            {
                UnitKind.Whole => new FigureContent(number),
                UnitKind.Number => new FigureContent(number / 100m),
                UnitKind.Percent => new FigureContent(number % 10_001 / 100m),
                UnitKind.Date => new FigureContent(null, new DateOnly(2000, 1, 1).AddDays(number % 9000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                UnitKind.SchoolYear => new FigureContent(null, $"{2000 + (number % 90)}-{2001 + (number % 90)}"),
                UnitKind.GradeRange => new FigureContent(null, $"{number % 6}-{6 + (number % 6)}"),
                UnitKind.Numbers => new FigureContent(null, $"{number % 1000};{number % 7}"),
                _ => new FigureContent(null, $"{number};Бриг"),
            };
            return FigureParser.Parse(content.Input(unit), unit) == (content, null);
        });
    }

    [Theory]
    [InlineData("2016", "2016", "2016")]
    [InlineData("2016-09", "09.2016", "09.2016")]
    [InlineData("2016-06-01", "01.06.2016", "01.06.2016")]
    [InlineData("2016-2017", "2016-2017", "2016-2017")]
    [InlineData("2016-summer", "2016 жылғы жаз", "лето 2016 года")]
    [InlineData("2016-2017 vs 2015-2016", "2016-2017 / 2015-2016", "2016-2017 / 2015-2016")]
    [InlineData("2016-01/2016-10", "01.2016–10.2016", "01.2016–10.2016")]
    public void Period_IsSaidInWords(string period, string kk, string ru)
    {
        foreach (var (culture, expected) in new[] { (Cultures.Kk, kk), (Cultures.Ru, ru) })
        {
            In(culture, () => IndicatorWords.Period(period)).ShouldBe(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void EveryUnit_HasItsWords(string unit)
    {
        foreach (var culture in Cultures.All)
        {
            In(culture, () => IndicatorWords.UnitName(unit)).ShouldNotStartWith("Unit_");
        }
    }

    [Fact]
    public void EverySection_HasItsTitleAndIsFoundByItsKey()
    {
        foreach (var section in Enum.GetValues<ReportSection>())
        {
            section.Name().ShouldNotStartWith("ReportSection_");
            ReportSections.Find(section.Key()).ShouldBe(section);
        }

        ReportSections.Find("nothing").ShouldBeNull();
        ReportSection.UpbringingExtraEducation.Key().ShouldBe("upbringing_extra_education");
    }

    private static string In(CultureInfo culture, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
