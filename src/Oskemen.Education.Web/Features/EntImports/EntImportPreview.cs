using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.EntImports;

/// <summary>A season, the city's schools, and what is stored of them.</summary>
public sealed record EntSeasonContent(EntSeason Season, IReadOnlyList<Organisation> Schools, IReadOnlyList<EntResult> Results);

/// <summary>What an upload would do to a row.</summary>
public enum EntRowChange
{
    Problem,
    New,
    Changed,
    Unchanged,
}

/// <summary>One school, as it is and as it would be.</summary>
public sealed record EntImportRow(EntSheetRow Sheet, EntFigures? Before, EntRowChange Change);

/// <summary>What an upload would make of the season; nothing of it is saved.</summary>
public sealed class EntImportPreview
{
    private readonly EntSeasonContent _content;

    public EntImportPreview(SheetUpload upload, EntSeasonContent content)
    {
        (Upload, _content) = (upload, content);
        var stored = content.Results.ToDictionary(result => result.OrganisationId, result => result.Figures);
        Sheet = EntSheetReader.Read(upload.Content, content.Season, content.Schools, stored);
        Rows = [.. Sheet.Rows.Select(row => ToRow(row, stored.GetValueOrDefault(row.School.Id)))];
    }

    public SheetUpload Upload { get; }

    public EntSeason Season => _content.Season;

    public EntSheetReading Sheet { get; }

    public IReadOnlyList<EntImportRow> Rows { get; }

    public int ChangedRows => Rows.Count(row => row.Change is EntRowChange.New or EntRowChange.Changed);

    /// <summary>Every save gives its rows a version above all earlier ones, so the highest tells any change.</summary>
    public uint State => _content.Results.Select(result => result.Version).Append(Season.Version).Max();

    /// <summary>Adds what is new and corrects what differs.</summary>
    public void ApplyTo(PortalDbContext db, Guid by, DateTimeOffset at)
    {
        var results = _content.Results.ToDictionary(result => result.OrganisationId);
        foreach (var row in Sheet.Rows)
        {
            if (results.TryGetValue(row.School.Id, out var result))
            {
                result.Update(row.Figures, by, at);
            }
            else
            {
                db.EntResults.Add(new EntResult(Season.Year, row.School, row.Figures, by, at));
            }
        }
    }

    private EntImportRow ToRow(EntSheetRow row, EntFigures? before)
    {
        var hasProblem = Sheet.Problems.Any(problem => problem.IsError && problem.Row == row.Row);
        return new EntImportRow(row, before, hasProblem ? EntRowChange.Problem
            : before is null ? EntRowChange.New
            : before == row.Figures ? EntRowChange.Unchanged : EntRowChange.Changed);
    }
}
