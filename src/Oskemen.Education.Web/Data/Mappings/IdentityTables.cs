using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

/// <summary>Identity's tables under the plain names of the rest of the schema.</summary>
internal static class IdentityTables
{
    public static void Name(ModelBuilder builder)
    {
        builder.Entity<PortalUser>(user =>
        {
            user.ToTable("users");
            user.Property(u => u.DisplayName).HasMaxLength(PortalUser.NameMaxLength);
            // The order of the list of accounts.
            user.HasIndex(u => new { u.DisplayName, u.Id });
        });
        builder.Entity<IdentityRole<Guid>>().ToTable("roles");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("user_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("user_tokens");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
    }
}
