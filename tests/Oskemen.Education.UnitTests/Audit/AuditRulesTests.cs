using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.UnitTests.Audit;

/// <summary>Nothing is left out of the record by oversight, and no secret gets in.</summary>
public sealed class AuditRulesTests
{
    private static readonly PortalDbContext Db = new(PortalDbContext.OptionsFor("Host=nowhere"));

    public static TheoryData<Type> Stored => [.. Db.Model.GetEntityTypes().Select(type => type.ClrType)];

    public static TheoryData<Type> Recorded => [.. AuditRules.Recorded.Keys];

    [Theory]
    [MemberData(nameof(Stored))]
    public void EveryTypeOfRow_IsEitherRecordedOrLeftOutForAReason(Type type) =>
        (AuditRules.Recorded.ContainsKey(type) ^ AuditRules.NotRecorded.ContainsKey(type)).ShouldBeTrue($"{type.Name} is decided in none of the two lists, or in both.");

    [Theory]
    [MemberData(nameof(Recorded))]
    public void EveryField_IsAPropertyOfTheRow(Type type) =>
        AuditRules.Recorded[type].Fields.Except(Db.Model.FindEntityType(type)!.GetProperties().Select(property => property.Name)).ShouldBeEmpty();

    [Fact]
    public void Account_IsRecordedWithoutItsSecrets() =>
        AuditRules.Recorded[typeof(PortalUser)].Fields.ShouldNotContain(field =>
            field.Contains("Hash", StringComparison.Ordinal) || field.Contains("Stamp", StringComparison.Ordinal) || field.Contains("Code", StringComparison.Ordinal));
}
