using System.Text.Json;
using System.Text.Json.Serialization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

/// <summary>tests/amounts.json: the cases that the server and the browser have to read and print alike.</summary>
public sealed record AmountCases(
    IReadOnlyList<AmountCases.Reading> Readings,
    IReadOnlyList<AmountCases.Printing> Printed,
    IReadOnlyList<AmountCases.Rating> Rates)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static AmountCases All { get; } =
        JsonSerializer.Deserialize<AmountCases>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "amounts.json")), Json)!;

    public static Money? Amount(long? tiyn) => tiyn is { } count ? Money.FromTenge(count / 100m) : null;

    public sealed record Reading(string Text, long? Tiyn = null, AmountProblem? Problem = null, string? Culprit = null);

    public sealed record Printing(string Text, long? Tiyn = null);

    public sealed record Rating(string Text, long? Paid = null, long? Plan = null);
}
