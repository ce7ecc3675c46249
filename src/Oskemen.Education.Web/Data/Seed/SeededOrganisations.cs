using System.Globalization;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>The organisations that the report of 2016 names, what it tells of them and their history. What it does not tell stays empty.</summary>
public static class SeededOrganisations
{
    /// <summary>
    /// Loads those that are missing. One that is there is left alone, whatever people have corrected in it; one that comes from before
    /// the portal knew types, owners and histories is told them once. The facts, which nobody can change, show that this was done.
    /// </summary>
    public static async Task LoadAsync(PortalDbContext db, DateTimeOffset now)
    {
        var told = await db.OrganisationFacts.Select(fact => fact.OrganisationId).Distinct().ToHashSetAsync();
        var present = await db.Organisations.ToDictionaryAsync(organisation => organisation.Key);
        var untold = new Dictionary<string, Organisation>();
        foreach (var seeded in ReadOrganisations())
        {
            if (!present.TryGetValue(seeded.Key, out var organisation))
            {
                db.Add(organisation = seeded);
            }
            else if (told.Contains(organisation.Id))
            {
                continue;
            }
            else if (organisation.Kind == seeded.Kind && organisation.Particulars == new OrganisationParticulars())
            {
                organisation.Classify(seeded.Particulars);
                organisation.Appoint(organisation.Director ?? seeded.Director);
            }

            untold.Add(seeded.Key, organisation);
        }

        if (untold.Count > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            db.AddRange(ReadFacts(untold));
            db.AddRange(ReadEvents(untold, now));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private static List<Organisation> ReadOrganisations() => Read("organisations", row =>
    {
        var organisation = new Organisation(
            row.GetString("key"), Enum.Parse<OrganisationKind>(row.GetString("kind")), Number(row, "number"), row.GetString("name_kk"), row.GetString("name_ru"));
        organisation.Describe(row.GetString("address"), telephone: null, Number(row, "capacity"));
        organisation.Classify(new(
            Value<OrganisationType>(row, "type"), Value<Subordination>(row, "subordination"), Value<Ownership>(row, "ownership"),
            Value<LegalForm>(row, "legal_form"), Value<InstructionLanguages>(row, "languages"), IsRural: row.GetString("rural") == "true" ? true : null));
        organisation.Appoint(row.GetString("director"));
        return organisation;
    });

    private static IEnumerable<OrganisationFact> ReadFacts(Dictionary<string, Organisation> organisations) =>
        Read("facts", row => (
                Organisation: row.GetString("organisation"), Topic: Enum.Parse<FactTopic>(row.GetString("topic")),
                Basis: Enum.Parse<FactBasis>(row.GetString("basis")), Kk: row.GetString("text_kk"), Ru: row.GetString("text_ru"), Source: row.GetString("source")))
            .Where(fact => organisations.ContainsKey(fact.Organisation))
            .GroupBy(fact => fact.Organisation)
            .SelectMany(facts => facts.Select((fact, index) =>
                new OrganisationFact(organisations[facts.Key].Id, index + 1, fact.Topic, fact.Basis, fact.Kk, fact.Ru, fact.Source)));

    private static IEnumerable<OrganisationEvent> ReadEvents(Dictionary<string, Organisation> organisations, DateTimeOffset now) =>
        Read("events", row => (
                Organisation: row.GetString("organisation"),
                Details: new EventDetails(
                    Enum.Parse<OrganisationEventKind>(row.GetString("kind")),
                    DateOnly.ParseExact(row.GetString("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Enum.Parse<DatePrecision>(row.GetString("precision")),
                    Text(row, "from"), Text(row, "to"), Text(row, "from_ru"), Text(row, "to_ru"), Act: null, Text(row, "note_kk"), Text(row, "note_ru")),
                Basis: Enum.Parse<FactBasis>(row.GetString("basis")), Source: row.GetString("source")))
            .Where(entry => organisations.ContainsKey(entry.Organisation))
            .Select(entry => new OrganisationEvent(organisations[entry.Organisation].Id, entry.Details, entry.Basis, entry.Source, enteredById: null, now));

    private static List<T> Read<T>(string file, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/Organisations/{file}.csv"));
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    private static string? Text(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private static int? Number(CsvReader row, string column) => Text(row, column) is null ? null : row.Parse<int>(column);

    private static T? Value<T>(CsvReader row, string column)
        where T : struct, Enum => Text(row, column) is { } text ? Enum.Parse<T>(text) : null;
}
