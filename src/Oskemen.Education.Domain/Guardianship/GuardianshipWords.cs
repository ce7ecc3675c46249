namespace Oskemen.Education.Domain.Guardianship;

/// <summary>In which form a child is cared for. Adoption ends a case and is none.</summary>
public enum CareForm
{
    /// <summary>Guardianship or trusteeship (қамқорлық, қорғаншылық / опека, попечительство).</summary>
    Guardianship,

    /// <summary>Care by a paid carer under contract (патронат / патронат).</summary>
    Patronage,
}

/// <summary>What the guardian is to the child.</summary>
public enum Kinship
{
    /// <summary>Grandmother or grandfather.</summary>
    Grandparent,

    /// <summary>Aunt or uncle.</summary>
    AuntOrUncle,

    /// <summary>Grown-up sister or brother.</summary>
    Sibling,

    /// <summary>Another relative.</summary>
    OtherRelative,

    /// <summary>Not related.</summary>
    NotRelated,
}

/// <summary>Why a case ended.</summary>
public enum CareEndReason
{
    /// <summary>The child was adopted (асырап алу / усыновление).</summary>
    Adoption,

    /// <summary>The child went back to the parents.</summary>
    ReturnToParents,

    /// <summary>The child came of age.</summary>
    Majority,

    /// <summary>Another guardian, another place, or an organisation took over.</summary>
    Transfer,

    /// <summary>The child died.</summary>
    Death,
}

/// <summary>Where a child stands with a dwelling. Source: the report's paragraph on the housing law.</summary>
public enum HousingStatus
{
    /// <summary>Neither queued nor owning, or not known.</summary>
    None,

    /// <summary>Queued for a dwelling of the state fund (баспана кезегінде / в очереди).</summary>
    Queued,

    /// <summary>Owns a dwelling.</summary>
    Owner,

    /// <summary>Was given a dwelling of the state fund.</summary>
    Received,
}

/// <summary>Why a benefit is not paid for a time. Source: the reasons that the 2016 report names, and the rules of the benefit.</summary>
public enum PauseReason
{
    /// <summary>The child lives in another district or country, which pays or not.</summary>
    LivesElsewhere,

    /// <summary>The guardian refused the benefit.</summary>
    RefusedByGuardian,

    /// <summary>The parents placed the child themselves, live apart and take part in its upkeep.</summary>
    PlacedByParents,

    /// <summary>The child is on full state provision in an organisation.</summary>
    StateProvision,

    /// <summary>The guardian's report is missing.</summary>
    ReportMissing,

    /// <summary>Another; the note says which.</summary>
    Other,
}

/// <summary>What is paid, each by its own rate.</summary>
public enum BenefitKind
{
    /// <summary>Monthly benefit to a guardian for a child's upkeep.</summary>
    GuardianBenefit,

    /// <summary>Monthly benefit to a patronage carer for a child's upkeep.</summary>
    PatronageUpkeep,

    /// <summary>Pay of a patronage carer.</summary>
    CarerPay,
}

/// <summary>A document that the file holds; the paper stays in the file.</summary>
public enum DocumentKind
{
    /// <summary>Birth certificate.</summary>
    BirthCertificate,

    /// <summary>A parent's death certificate.</summary>
    DeathCertificate,

    /// <summary>Decision of a court on the parents.</summary>
    CourtDecision,

    /// <summary>Consent of the parents.</summary>
    ParentsConsent,

    /// <summary>Medical report of the child or the guardian.</summary>
    MedicalReport,

    /// <summary>Report on the guardian's living conditions.</summary>
    LivingConditions,

    /// <summary>Inventory of the child's property.</summary>
    PropertyInventory,

    /// <summary>Patronage contract.</summary>
    PatronageContract,

    /// <summary>Application for the benefit.</summary>
    BenefitApplication,

    /// <summary>Another; the note says which.</summary>
    Other,
}

/// <summary>What a case is opened or searched for; every read is on record with it.</summary>
public enum AccessPurpose
{
    /// <summary>Keeping the file (іс жүргізу / ведение дела).</summary>
    CaseWork,

    /// <summary>Preparing or checking a payment.</summary>
    Payment,

    /// <summary>Control of the guardian.</summary>
    Control,

    /// <summary>Answer to a state body.</summary>
    Inquiry,

    /// <summary>A decision of the head.</summary>
    Decision,
}
