using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// <c>verify [--expect NUMBER:HASH]</c>: checks that the record of acts is whole, and prints its seal to be kept elsewhere
/// and given to a later check.
/// </summary>
public sealed class VerifyCommand(PortalDatabase database, IConfiguration arguments)
{
    public const string Usage = "verify [--expect NUMBER:HASH]";

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var expected = AuditSeal.Parse(arguments["expect"]);
        if (arguments["expect"] is { } text && expected is null)
        {
            await Console.Error.WriteLineAsync($"'{text}' is not a seal.{Environment.NewLine}Usage: {Usage}");
            return 1;
        }

        var verdict = await AuditChain.VerifyAsync(database.PortalConnection, expected, cancellationToken);
        if (verdict.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync($"The record is not whole. {problem}");
            return 1;
        }

        await Console.Out.WriteLineAsync($"The record is whole, {verdict.Seal.Number} entries.");
        await Console.Out.WriteLineAsync(verdict.Seal.ToString());
        return 0;
    }
}
