using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// <c>account --user-name NAME --display-name "NAME" --role economist|head|administrator</c>: makes an account that can sign in.
/// The password is read from standard input, so that it stays out of the process list and the shell's history.
/// </summary>
public sealed class AccountCommand(UserManager<PortalUser> users, IConfiguration arguments)
{
    public const string Usage = "account --user-name NAME --display-name \"NAME\" --role economist|head|administrator   (password on standard input)";

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        var (name, displayName) = (arguments["user-name"], arguments["display-name"]);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(displayName) || !Enum.TryParse<Role>(arguments["role"], ignoreCase: true, out var role))
        {
            return await FailAsync($"Usage: {Usage}");
        }

        if (await Console.In.ReadLineAsync() is not { Length: > 0 } password)
        {
            return await FailAsync("The password is expected on standard input.");
        }

        var user = new PortalUser { UserName = name, DisplayName = displayName };
        var result = await users.CreateAsync(user, password);
        if (result.Succeeded)
        {
            result = await users.AddToRoleAsync(user, role.ToString());
        }

        return result.Succeeded ? 0 : await FailAsync(string.Join(Environment.NewLine, result.Errors.Select(error => error.Description)));
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
