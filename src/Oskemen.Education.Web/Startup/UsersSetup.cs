using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Features.Users;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Startup;

public static class UsersSetup
{
    /// <summary>Invitations and the mail that brings them, changes of accounts, and the first administrator.</summary>
    public static void AddPortalUsers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions());
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddSingleton<PortalAddress>();
        builder.Services.AddTransient<InvitationTokenProvider>();
        builder.Services.Configure<IdentityOptions>(options =>
            options.Tokens.ProviderMap[InvitationLinks.Provider] = new TokenProviderDescriptor(typeof(InvitationTokenProvider)));
        builder.Services.AddScoped<InvitationLinks>();
        builder.Services.AddScoped<InvitationMail>();
        builder.Services.AddScoped<AccountChanges>();
        builder.Services.AddScoped<LinkGiver>();
        builder.Services.AddScoped<AdminCommand>();
    }
}
