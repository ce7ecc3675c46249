namespace Oskemen.Education.Web.Data.Audit;

/// <summary>What is recorded. Stored by name: a name that was used once keeps its meaning.</summary>
public enum AuditAct
{
    /// <summary>Rows were added, changed or deleted; written with them in one transaction.</summary>
    Changed,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>A sign-in with a wrong name, password or code.</summary>
    SignInRefused,

    /// <summary>An account was locked after too many refused sign-ins.</summary>
    LockedOut,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>A session was ended from outside.</summary>
    SessionEnded,

    /// <summary>A password was changed.</summary>
    PasswordChanged,

    /// <summary>The second factor was turned on.</summary>
    SecondFactorOn,

    /// <summary>The second factor was turned off.</summary>
    SecondFactorOff,

    /// <summary>New recovery codes were made; the old ones are void.</summary>
    RecoveryCodesMade,

    /// <summary>Somebody was invited.</summary>
    Invited,

    /// <summary>An invited person chose a password.</summary>
    InvitationAccepted,

    /// <summary>Figures left the portal as a file.</summary>
    Exported,

    /// <summary>Data of a person was looked at.</summary>
    PersonalDataRead,

    /// <summary>A page or an act was refused for want of the permission.</summary>
    AccessRefused,

    /// <summary>A command was carried out on the server.</summary>
    CommandRun,

    /// <summary>A one-time link was opened that is used, replaced, too old or made up.</summary>
    LinkRefused,

    /// <summary>One address tried passwords, codes or links too often; once a minute, however often it tries.</summary>
    TriesRefused,

    /// <summary>A file was sent and not taken.</summary>
    UploadRefused,
}
