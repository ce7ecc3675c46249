using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>The schools and kindergartens that the report of 2016 names. What it does not tell of them stays empty.</summary>
public static class SeededOrganisations
{
    /// <summary>Loads those that are missing. One that is there is left alone, whatever people have corrected in it.</summary>
    public static async Task LoadAsync(PortalDbContext db)
    {
        var present = await db.Organisations.Select(organisation => organisation.Key).ToHashSetAsync();
        var missing = Read().Where(organisation => !present.Contains(organisation.Key)).ToList();
        if (missing.Count > 0)
        {
            db.AddRange(missing);
            await db.SaveChangesAsync();
        }
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
            organisations.Add(organisation);
        }

        return organisations;

        int? Number(string column) => csv.GetString(column) is { Length: > 0 } ? csv.Parse<int>(column) : null;
    }
}
