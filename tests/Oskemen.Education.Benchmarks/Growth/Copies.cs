namespace Oskemen.Education.Benchmarks.Growth;

/// <summary>Rows of the sample data written again: keys move by a million a copy, so that copies fit each other, and the columns named here differ.</summary>
/// <param name="Table">The table.</param>
/// <param name="Source">Which of its rows are copied, of <c>s</c>.</param>
/// <param name="Kind">How many copies there are.</param>
/// <param name="Keys">Columns that hold keys of copied rows.</param>
/// <param name="Set">Other columns that differ: of <c>s</c>, the copy's number <c>c</c>.</param>
internal sealed record Copy(string Table, string Source, CopyKind Kind, string Keys, params (string Column, string Value)[] Set)
{
    public const string Step = "1000000";

    public string Statement(IEnumerable<string> columns, int first, int last)
    {
        var keys = Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = columns.Select(column => (Column: column, Value:
            Set.FirstOrDefault(set => set.Column == column).Value ?? (keys.Contains(column) ? $"s.\"{column}\" + c * {Step}" : $"s.\"{column}\""))).ToList();
        return $"""
            insert into {Table} ({string.Join(", ", values.Select(value => $"\"{value.Column}\""))})
            select {string.Join(", ", values.Select(value => value.Value))}
            from generate_series({first}, {last}) c, {Table} s
            where {Source}
            on conflict do nothing
            """;
    }
}

/// <summary>How many copies there are of something.</summary>
internal enum CopyKind
{
    /// <summary>One for each year of each department.</summary>
    Year,

    /// <summary>The same, of a table that takes the most room: departments past <see cref="History.MostHeavy"/> are left out.</summary>
    HeavyYear,

    /// <summary>One for each year of the department that the pages show: what pages list whole.</summary>
    OwnYear,

    /// <summary>One for each three years of each department, as long as the sample register is.</summary>
    Care,

    /// <summary>The same, of a table that takes the most room.</summary>
    HeavyCare,

    /// <summary>The same, of the department that the pages show.</summary>
    OwnCare,
}
