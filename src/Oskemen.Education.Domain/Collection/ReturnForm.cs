namespace Oskemen.Education.Domain.Collection;

/// <summary>Which figures an organisation hands in.</summary>
public enum ReturnForm
{
    /// <summary>Classes and pupils of a school by grade and language of instruction.</summary>
    School,

    /// <summary>Groups and children of a kindergarten (балабақша) by age and language, places and queue.</summary>
    Kindergarten,

    /// <summary>The same of a mini-centre (шағын орталық) that a school keeps.</summary>
    MiniCentre,
}

/// <summary>The language in which a class or a group is taught.</summary>
public enum TeachingLanguage
{
    /// <summary>Қазақ тілі.</summary>
    Kazakh,

    /// <summary>Орыс тілі.</summary>
    Russian,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>What a cell of a return counts. Whole numbers, zero or more.</summary>
public enum Measure
{
    /// <summary>Classes.</summary>
    Classes,

    /// <summary>Pupils.</summary>
    Pupils,

    /// <summary>Special classes (арнайы сыныптар), a part of the classes.</summary>
    SpecialClasses,

    /// <summary>Pupils of special classes, a part of the pupils.</summary>
    SpecialPupils,

    /// <summary>Pupils of one language as the school's own order states them: held against the sum of the grades.</summary>
    StatedPupils,

    /// <summary>Groups of a kindergarten.</summary>
    Groups,

    /// <summary>Children of a kindergarten.</summary>
    Children,

    /// <summary>Places.</summary>
    Places,

    /// <summary>Places paid by state order (мемлекеттік тапсырыс), a part of the places.</summary>
    StateOrderPlaces,

    /// <summary>Children who wait for a place.</summary>
    Queue,
}
