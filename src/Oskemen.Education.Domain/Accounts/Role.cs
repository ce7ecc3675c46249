namespace Oskemen.Education.Domain.Accounts;

/// <summary>What a person is at the department or at an organisation of the city.</summary>
public enum Role
{
    /// <summary>Enters execution and plan amendments (экономист).</summary>
    Economist,

    /// <summary>Approves or returns (бөлім басшысы).</summary>
    Head,

    /// <summary>Answers for the figures of the own school (мектеп директоры).</summary>
    Director,

    /// <summary>Answers for the figures of the own kindergarten (балабақша меңгерушісі).</summary>
    KindergartenHead,

    /// <summary>Exam results, figures and texts of the sections given to them (әдіскер).</summary>
    Methodist,

    /// <summary>Keeps the register of cases and benefits (қорғаншылық маманы).</summary>
    GuardianshipSpecialist,

    /// <summary>Reads what is approved (лауазымды тұлға).</summary>
    Official,

    /// <summary>Accounts, roles, reference data (әкімші).</summary>
    Administrator,
}
