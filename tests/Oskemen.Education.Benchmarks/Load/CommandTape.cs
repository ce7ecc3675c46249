using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Oskemen.Education.Benchmarks.Load;

/// <summary>The commands of a page with their parameters, so that they can be sent again without the portal.</summary>
internal sealed class CommandTape : DbCommandInterceptor
{
    private readonly ConcurrentQueue<NpgsqlCommand> _commands = new();

    /// <summary>The commands since the last call.</summary>
    public IReadOnlyList<NpgsqlCommand> Take()
    {
        NpgsqlCommand[] commands = [.. _commands];
        _commands.Clear();
        return commands;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(((NpgsqlCommand)command).Clone());
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(((NpgsqlCommand)command).Clone());
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
