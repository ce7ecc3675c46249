namespace Oskemen.Education.Domain.Organisations;

/// <summary>What an organisation is within its kind. Source: the terms of the department's report of 2016.</summary>
public enum OrganisationType
{
    /// <summary>Secondary school (жалпы орта мектеп), grades 1 to 11.</summary>
    GeneralSecondary,

    /// <summary>School-gymnasium (мектеп-гимназия).</summary>
    Gymnasium,

    /// <summary>School-lyceum (мектеп-лицей).</summary>
    Lyceum,

    /// <summary>Basic secondary school (негізгі орта мектеп), without grades 10 and 11.</summary>
    Basic,

    /// <summary>Boarding school (мектеп-интернат).</summary>
    Boarding,

    /// <summary>Evening school (кешкі мектеп).</summary>
    Evening,

    /// <summary>Kindergarten for all children (балабақша).</summary>
    GeneralKindergarten,

    /// <summary>Nursery and kindergarten in one (балабақша-бөбекжай).</summary>
    NurseryKindergarten,

    /// <summary>Sanatorium kindergarten (шипажайлық балабақша).</summary>
    Sanatorium,

    /// <summary>Kindergarten for children with special needs (түзету балабақшасы).</summary>
    Correctional,

    /// <summary>School and kindergarten in one for children with special needs (түзету мектеп-балабақша кешені).</summary>
    CorrectionalComplex,

    /// <summary>Kindergarten in a home (үйдегі балабақша).</summary>
    Home,

    /// <summary>Children's music school (балалар музыка мектебі).</summary>
    MusicSchool,

    /// <summary>Children's art school (балалар көркемөнер мектебі).</summary>
    ArtSchool,

    /// <summary>Palace, station or centre of pupils' creativity (шығармашылық сарайы, станция, орталық).</summary>
    CreativityCentre,

    /// <summary>Union of clubs (клубтар бірлестігі).</summary>
    ClubUnion,

    /// <summary>Training centre, such as the training and production combine (оқу-өндірістік комбинаты).</summary>
    TrainingCentre,

    /// <summary>Centre that supports families or examines children (қолдау орталығы, консультация).</summary>
    SupportCentre,

    /// <summary>Camp of rest (лагерь).</summary>
    Camp,

    /// <summary>Body of the state (мемлекеттік орган).</summary>
    StateBody,

    /// <summary>Council, association or headquarters (кеңес, қауымдастық, штаб).</summary>
    PublicBody,

    /// <summary>Company (компания).</summary>
    Company,

    /// <summary>University (университет).</summary>
    University,
}

/// <summary>Which types a kind has.</summary>
public static class OrganisationTypes
{
    /// <summary>The kind that a type belongs to.</summary>
    public static OrganisationKind KindOf(OrganisationType type) => type switch
    {
        <= OrganisationType.Evening => OrganisationKind.School,
        <= OrganisationType.Home => OrganisationKind.Kindergarten,
        <= OrganisationType.ClubUnion => OrganisationKind.AdditionalEducation,
        _ => OrganisationKind.Other,
    };
}
