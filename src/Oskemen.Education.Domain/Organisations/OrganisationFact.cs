namespace Oskemen.Education.Domain.Organisations;

/// <summary>How sure a statement about an organisation is.</summary>
public enum FactBasis
{
    /// <summary>The source says so.</summary>
    Stated,

    /// <summary>The source does not say so; it follows from something else that it says.</summary>
    Inferred,

    /// <summary>The source says two things that exclude each other.</summary>
    Contradicted,
}

/// <summary>What a statement is about.</summary>
public enum FactTopic
{
    /// <summary>How it is called.</summary>
    Name,

    /// <summary>Its type.</summary>
    Type,

    /// <summary>Whose it is.</summary>
    Ownership,

    /// <summary>Whom it answers to.</summary>
    Subordination,

    /// <summary>Its legal form.</summary>
    LegalForm,

    /// <summary>Where it stands.</summary>
    Address,

    /// <summary>Languages of instruction.</summary>
    Languages,

    /// <summary>Places, children and groups.</summary>
    Capacity,

    /// <summary>Who leads it.</summary>
    Director,

    /// <summary>Its place in the network: opening, change, plan.</summary>
    Network,

    /// <summary>Classes and children with special needs, evening and profile classes.</summary>
    Classes,

    /// <summary>The unified national testing (ҰБТ).</summary>
    Exam,

    /// <summary>Olympiads, contests, certificates of honour, pilots.</summary>
    Achievement,

    /// <summary>What was bought, repaired or installed.</summary>
    Investment,

    /// <summary>What it does and for whom.</summary>
    Activity,
}

/// <summary>One thing that the source tells of an organisation, in our own words.</summary>
public sealed class OrganisationFact
{
    /// <summary>Most characters of a text.</summary>
    public const int TextMaxLength = 500;

    /// <summary>Most characters of <see cref="Source"/>.</summary>
    public const int SourceMaxLength = 100;

    /// <param name="organisationId">Of which organisation.</param>
    /// <param name="ordinal">Place among the facts of the organisation, from 1.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="basis">How sure it is.</param>
    /// <param name="textKk">In Kazakh.</param>
    /// <param name="textRu">In Russian.</param>
    /// <param name="source">Lines of the report of 2016 that it comes from, <c>35;86</c>.</param>
    public OrganisationFact(int organisationId, int ordinal, FactTopic topic, FactBasis basis, string textKk, string textRu, string source) =>
        (OrganisationId, Ordinal, Topic, Basis, TextKk, TextRu, Source) = (organisationId, ordinal, topic, basis, textKk, textRu, source);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Of which organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Place among the facts of the organisation, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What it is about.</summary>
    public FactTopic Topic { get; private set; }

    /// <summary>How sure it is.</summary>
    public FactBasis Basis { get; private set; }

    /// <summary>In Kazakh.</summary>
    public string TextKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string TextRu { get; private set; }

    /// <summary>Lines of the report of 2016 that it comes from, <c>35;86</c>.</summary>
    public string Source { get; private set; }
}
