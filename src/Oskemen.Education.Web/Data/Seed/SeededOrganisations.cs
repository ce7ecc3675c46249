using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>The organisations that the report of 2016 names. What it does not tell of them stays empty.</summary>
public static class SeededOrganisations
{
    /// <summary>
    /// Loads those that are missing. One that is there is left alone, whatever people have corrected in it; one that comes from before
    /// the portal knew types, owners and languages is told them once.
    /// </summary>
    public static async Task LoadAsync(PortalDbContext db)
    {
        var present = await db.Organisations.ToDictionaryAsync(organisation => organisation.Key);
        foreach (var seeded in Read())
        {
            if (!present.TryGetValue(seeded.Key, out var organisation))
            {
                db.Add(seeded);
            }
            else if (organisation.Kind == seeded.Kind && organisation.Particulars == new OrganisationParticulars())
            {
                organisation.Classify(seeded.Particulars);
                organisation.Appoint(organisation.Director ?? seeded.Director);
            }
        }

        await db.SaveChangesAsync();
    }

    private static List<Organisation> Read()
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText("Seed/Organisations/organisations.csv"));
        var organisations = new List<Organisation>();
        while (csv.Read())
        {
            var organisation = new Organisation(
                csv.GetString("key"), Enum.Parse<OrganisationKind>(csv.GetString("kind")), Number("number"), csv.GetString("name_kk"), csv.GetString("name_ru"));
            organisation.Describe(csv.GetString("address"), telephone: null, Number("capacity"));
            organisation.Classify(new(
                Value<OrganisationType>("type"), Value<Subordination>("subordination"), Value<Ownership>("ownership"), Value<LegalForm>("legal_form"),
                Value<InstructionLanguages>("languages"), IsRural: csv.GetString("rural") == "true" ? true : null));
            organisation.Appoint(csv.GetString("director"));
            organisations.Add(organisation);
        }

        return organisations;

        int? Number(string column) => csv.GetString(column) is { Length: > 0 } ? csv.Parse<int>(column) : null;

        T? Value<T>(string column)
            where T : struct, Enum => csv.GetString(column) is { Length: > 0 } text ? Enum.Parse<T>(text) : null;
    }
}
