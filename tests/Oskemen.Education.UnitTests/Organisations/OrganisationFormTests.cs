using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Web.Features.Organisations;

namespace Oskemen.Education.UnitTests.Organisations;

public sealed class OrganisationFormTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("12-34-56", true)]
    [InlineData("8 (7232) 12-34-56", true)]
    [InlineData("+7 7232 12 34 56", true)]
    [InlineData("(7232) 123456", true)]
    [InlineData("12-34-56, 12-34-57", true)]
    [InlineData("12-34-56; 12-34-57", true)]
    [InlineData("12-34-56/57", true)]
    [InlineData(" 12-34-56 ", true)]
    [InlineData("12-34-56 ішкі 12", true)]
    [InlineData("12-34-56 вн. 12", true)]
    [InlineData("12-34-56 доб.12", true)]
    [InlineData("123", false)]
    [InlineData("жоқ", false)]
    [InlineData("тел. 12-34-56", false)]
    [InlineData("12-34-56 (үй)", false)]
    [InlineData("12-34-56 ішкі", false)]
    [InlineData("++7 7232 123456", false)]
    [InlineData("=1+123456", false)]
    [InlineData("123456789012345678901234567890123456789012345", false)]
    public void Telephone_IsTakenHoweverPeopleWriteIt(string? telephone, bool expected)
    {
        var form = new OrganisationForm { Telephone = telephone };

        Validator.TryValidateObject(form, new ValidationContext(form), [], validateAllProperties: true).ShouldBe(expected);
    }
}
