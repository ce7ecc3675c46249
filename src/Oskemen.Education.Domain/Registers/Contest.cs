using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Registers;

/// <summary>A contest or a fair in which the city took part.</summary>
public sealed class Contest : RegisterEntry
{
    /// <summary>Most participants or prizes.</summary>
    public const int MostPeople = 99_999;

    /// <summary>The sections of the report that list events.</summary>
    public static IReadOnlyList<ReportSection> Listing { get; } =
        [ReportSection.GiftedChildren, ReportSection.UpbringingExtraEducation, ReportSection.SummerRecreation, ReportSection.Innovation];

    private Contest() => (NameKk, NameRu) = ("", "");

    /// <param name="year">Year of the report.</param>
    /// <param name="section">Section that lists it.</param>
    /// <param name="details">What is told of it.</param>
    /// <param name="by">Who enters it; null where it comes with the portal.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="sourceLines">Lines of the printed report.</param>
    public Contest(int year, ReportSection section, ContestDetails details, Guid? by, DateTimeOffset at, string? sourceLines = null)
        : this()
    {
        (Year, Section, SourceLines) = (year, section, sourceLines);
        Correct(details, by, at);
    }

    /// <summary>What kind; see <see cref="ContestDetails"/> for this and what follows.</summary>
    public ContestKind Kind { get; private set; }

    /// <summary>Kazakh name.</summary>
    public string NameKk { get; private set; }

    /// <summary>Russian name.</summary>
    public string NameRu { get; private set; }

    /// <summary>How far it reaches.</summary>
    public ContestLevel? Level { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who holds it or where, in Kazakh.</summary>
    public string? OrganiserKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string? OrganiserRu { get; private set; }

    /// <summary>How many take part.</summary>
    public int? Participants { get; private set; }

    /// <summary>Prizes of the first degree.</summary>
    public int? First { get; private set; }

    /// <summary>Of the second degree.</summary>
    public int? Second { get; private set; }

    /// <summary>Of the third degree.</summary>
    public int? Third { get; private set; }

    /// <summary>All winners, where degrees are not told.</summary>
    public int? Winners { get; private set; }

    /// <summary>The organisations that took part or won, as far as they are named.</summary>
    public List<ContestOrganisation> Organisations { get; } = [];

    /// <summary>All that is told of it.</summary>
    public ContestDetails Details =>
        new(Kind, NameKk, NameRu, Level, From, Until, OrganiserKk, OrganiserRu, Participants, First, Second, Third, Winners);

    /// <summary>Takes over what is told of it.</summary>
    public void Correct(ContestDetails details, Guid? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Kind, NameKk, NameRu, Level, From, Until) = (details.Kind, details.NameKk, details.NameRu, details.Level, details.From, details.Until);
        (OrganiserKk, OrganiserRu, Participants) = (details.OrganiserKk, details.OrganiserRu, details.Participants);
        (First, Second, Third, Winners) = (details.First, details.Second, details.Third, details.Winners);
        Sign(by, at);
    }

    /// <summary>Names the organisations; the list replaces the one before.</summary>
    public void Name(IEnumerable<(int OrganisationId, string? AwardKk, string? AwardRu)> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        var wanted = organisations.ToList();
        Organisations.RemoveAll(row => !wanted.Contains((row.OrganisationId, row.AwardKk, row.AwardRu)));
        Organisations.AddRange(wanted
            .Where(item => !Organisations.Exists(row => (row.OrganisationId, row.AwardKk, row.AwardRu) == item))
            .Select(item => new ContestOrganisation(item.OrganisationId, item.AwardKk, item.AwardRu)));
    }
}

/// <summary>An organisation in an event.</summary>
public sealed class ContestOrganisation
{
    private ContestOrganisation()
    {
    }

    internal ContestOrganisation(int organisationId, string? awardKk, string? awardRu) =>
        (OrganisationId, AwardKk, AwardRu) = (organisationId, awardKk, awardRu);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the event.</summary>
    public int ContestId { get; private set; }

    /// <summary>Key of the organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Place, prize or title of the work, in Kazakh.</summary>
    public string? AwardKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string? AwardRu { get; private set; }
}
