using CsvHelper;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>How many organisations of a group a report counts, and why the register names fewer.</summary>
/// <param name="Group">The group.</param>
/// <param name="Figure">Name of the figure; null where the report has no such group.</param>
/// <param name="Value">The report's number.</param>
/// <param name="NoteKk">Why the register differs, in Kazakh.</param>
/// <param name="NoteRu">In Russian.</param>
/// <param name="Source">Lines of the report.</param>
public sealed record ReportedGroup(NetworkGroup Group, string? Figure, int Value, string NoteKk, string NoteRu, string Source);

/// <summary>The network as the report of 2016 counts it, on the first day of its school year: 108 = 49 + 45 + 14.</summary>
public static class ReportedNetwork
{
    private static readonly Lazy<IReadOnlyList<ReportedGroup>> Groups2016 = new(Read);

    /// <summary>The day that the report counts its network on.</summary>
    public static DateOnly Day { get; } = new(2016, 9, 1);

    /// <summary>The groups of the report that counts the network on a day; none where no report does.</summary>
    public static IReadOnlyList<ReportedGroup> On(DateOnly day) => day == Day ? Groups2016.Value : [];

    private static List<ReportedGroup> Read()
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText("Seed/Organisations/network_2016.csv"));
        var groups = new List<ReportedGroup>();
        while (csv.Read())
        {
            groups.Add(new(
                Enum.Parse<NetworkGroup>(csv.GetString("group")),
                csv.GetString("figure") is { Length: > 0 } figure ? figure : null,
                csv.Parse<int>("value"), csv.GetString("note_kk"), csv.GetString("note_ru"), csv.GetString("source")));
        }

        return groups;
    }
}
