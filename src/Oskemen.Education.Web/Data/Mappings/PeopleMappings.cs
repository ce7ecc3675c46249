using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => session.ExpiresAt);
        builder.Property(session => session.Address).HasMaxLength(Session.AddressMaxLength);
        builder.Property(session => session.Browser).HasMaxLength(Session.BrowserMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(session => session.UserId);
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder) => builder.HasIndex(form => form.KeptAt);
}

internal sealed class SavedRequestMapping : IEntityTypeConfiguration<SavedRequest>
{
    public void Configure(EntityTypeBuilder<SavedRequest> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.SavedAt).HasDefaultValueSql("clock_timestamp()");
        builder.HasIndex(request => request.SavedAt);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasIndex(membership => membership.UserId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(membership => membership.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(membership => membership.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActingAppointmentMapping : IEntityTypeConfiguration<ActingAppointment>
{
    public void Configure(EntityTypeBuilder<ActingAppointment> builder)
    {
        builder.HasIndex(appointment => appointment.UserId);
        builder.Property(appointment => appointment.Act).HasMaxLength(ActingAppointment.ActMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(appointment => appointment.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(appointment => appointment.AppointedById).OnDelete(DeleteBehavior.Restrict);
    }
}
