using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.UnitTests.Accounts;

public sealed class PermissionsTests
{
    [Fact]
    public void NoRole_BothEntersAndDecides() =>
        Enum.GetValues<Role>().ShouldAllBe(role =>
            !(Permissions.Of(role).Contains(Permission.EnterExecution) && Permissions.Of(role).Contains(Permission.DecideMonth))
            && !(Permissions.Of(role).Contains(Permission.EnterIndicators) && Permissions.Of(role).Contains(Permission.ApproveIndicators)));

    [Fact]
    public void WhoSeesSectionsUnderWay_SeesApprovedOnesToo() =>
        Enum.GetValues<Role>().ShouldAllBe(role => !Permissions.Of(role).Contains(Permission.ViewIndicators) || Permissions.Of(role).Contains(Permission.ViewApprovedIndicators));

    [Fact]
    public void EveryPermission_BelongsToSomeRole() =>
        Enum.GetValues<Permission>().ShouldAllBe(permission => Enum.GetValues<Role>().Any(role => Permissions.Of(role).Contains(permission)));

    [Theory]
    [InlineData(Permission.ManageUsers, Role.Administrator)]
    [InlineData(Permission.ReadAuditLog, Role.Administrator)]
    [InlineData(Permission.DecideMonth, Role.Head)]
    [InlineData(Permission.EnterExecution, Role.Economist)]
    [InlineData(Permission.ApproveIndicators, Role.Head)]
    public void Permission_BelongsToOneRoleAlone(Permission permission, Role only) =>
        Enum.GetValues<Role>().Where(role => Permissions.Of(role).Contains(permission)).ShouldBe([only]);

    [Fact]
    public void Membership_CountsFromItsFirstDayToItsLast()
    {
        var membership = new Membership(Guid.NewGuid(), 1, new DateOnly(2016, 9, 1), new DateOnly(2017, 5, 31));

        membership.IsValidOn(new DateOnly(2016, 8, 31)).ShouldBeFalse();
        membership.IsValidOn(new DateOnly(2016, 9, 1)).ShouldBeTrue();
        membership.IsValidOn(new DateOnly(2017, 5, 31)).ShouldBeTrue();
        membership.IsValidOn(new DateOnly(2017, 6, 1)).ShouldBeFalse();
        membership.End(new DateOnly(2016, 12, 31)).ShouldBeTrue();
        membership.IsValidOn(new DateOnly(2017, 1, 1)).ShouldBeFalse();
        membership.End(new DateOnly(2017, 1, 31)).ShouldBeFalse();
    }

    [Fact]
    public void Membership_ThatEndsBeforeItBegins_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Membership(Guid.NewGuid(), 1, new DateOnly(2016, 9, 1), new DateOnly(2016, 8, 31)));
}
