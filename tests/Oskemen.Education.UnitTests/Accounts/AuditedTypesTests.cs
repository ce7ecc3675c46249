using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.UnitTests.Accounts;

public sealed class AuditedTypesTests
{
    /// <summary>A type added to the model fails here until somebody decides how its changes are recorded.</summary>
    [Fact]
    public void EveryTypeOfTheModel_IsRecordedOrSaysWhyNot()
    {
        using var db = new PortalDbContext(PortalDbContext.OptionsFor("Host=nowhere"));

        db.Model.GetEntityTypes().Select(type => type.ClrType).ShouldBe(AuditedTypes.All.Concat(AuditedTypes.NotRecorded.Keys), ignoreOrder: true);
    }
}
