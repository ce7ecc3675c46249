using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// <c>admin create --user-name NAME --display-name "NAME"</c>: makes an administrator who can sign in; everybody else is invited.
/// The password is read from standard input, so that it stays out of the process list and the shell's history.
/// </summary>
public sealed class AdminCommand(UserManager<PortalUser> users, PortalDbContext db, AuditLog log, IConfiguration arguments)
{
    public const string Usage = "admin create --user-name NAME --display-name \"NAME\"   (password on standard input)";

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string? verb, TextReader input)
    {
        AuditOrigin.BeginCommand("admin create");
        var (name, displayName) = (arguments["user-name"]?.Trim(), arguments["display-name"]?.Trim());
        if (verb != "create" || string.IsNullOrEmpty(name) || string.IsNullOrEmpty(displayName)
            || displayName.Length > PortalUser.NameMaxLength || displayName.Any(char.IsControl))
        {
            return await FailAsync($"Usage: {Usage}");
        }

        if (await input.ReadLineAsync() is not { Length: > 0 } password)
        {
            return await FailAsync("The password is expected on standard input.");
        }

        // An account without its role would be left behind otherwise.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var user = new PortalUser { UserName = name, DisplayName = displayName };
        var result = await users.CreateAsync(user, password);
        if (result.Succeeded)
        {
            result = await users.AddToRoleAsync(user, nameof(Role.Administrator));
        }

        if (!result.Succeeded)
        {
            return await FailAsync(string.Join(Environment.NewLine, result.Errors.Select(error => error.Description)));
        }

        await transaction.CommitAsync();
        await log.RecordAsync(AuditAct.CommandRun, AuditSubject.User(user.Id));
        return 0;
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
