using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.UnitTests.Organisations;

public sealed class OrganisationSearchTests
{
    private static readonly Organisation School = new("school_44", OrganisationKind.School, 44, "№ 44 Оралхан Бөкей атындағы мектеп-лицей", "Школа-лицей № 44 имени Оралхана Бокея");
    private static readonly Organisation Garden = new("garden_7", OrganisationKind.Kindergarten, 7, "№ 7 «Ақ бота» балабақшасы", "Детский сад № 7 «Ёлочка»");

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("", true, true)]
    [InlineData("  \t\u00A0", true, true)]
    [InlineData("№", true, true)]
    [InlineData("44", true, false)]
    [InlineData("№44", true, false)]
    [InlineData("№ 44", true, false)]
    [InlineData("4", false, false)]
    [InlineData("044", true, false)]
    [InlineData("44 лицей", true, false)]
    [InlineData("лицей 44", true, false)]
    [InlineData("лицей 7", false, false)]
    [InlineData("ЛИЦЕЙ", true, false)]
    [InlineData("бөкей", true, false)]
    [InlineData("БӨКЕЙ", true, false)]
    [InlineData("мектеп имени", true, false)]
    [InlineData("школа-лицей", true, false)]
    [InlineData("елочка", false, true)]
    [InlineData("«Ёлочка»", false, true)]
    [InlineData("ақ бота", false, true)]
    [InlineData("бақша", false, true)]
    [InlineData("гимназия", false, false)]
    [InlineData("99999999999", false, false)]
    public void Finds_WhatPeopleMean(string? text, bool school, bool garden)
    {
        var search = new OrganisationSearch(text);

        (search.Finds(School), search.Finds(Garden)).ShouldBe((school, garden));
    }
}
