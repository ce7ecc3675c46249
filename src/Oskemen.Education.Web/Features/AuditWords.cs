using System.Globalization;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features;

/// <summary>The record in the words of who reads it. What has no word is shown by its technical name.</summary>
public static class AuditWords
{
    private const string Nothing = "—";

    /// <summary>Kinds of subjects that have a word, for choosing among them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [
            "BudgetMonth", "BudgetYear", "BudgetPlan", "EntSeason", "Organisation", "Campaign", "Return", "ReportSection", "ReportYear", "ReportEdition", "GuardianshipCase", "Child", "Guardian",
            "PaymentList", "GuardianshipTerms", "Reconciliation", "User", "Portal",
        ];

    public static string Name(this AuditAct act) => Word($"Audit_Act{act}") ?? act.ToString();

    public static string NameOfKind(string kind) => Word($"Audit_Kind{kind}") ?? kind;

    /// <summary>What an entry is about: 2016 жылғы қазан.</summary>
    public static string Name(this AuditSubject subject) => subject switch
    {
        { Kind: "BudgetMonth" } when Period(subject.Key) is { } period => Dates.MonthOfYear(period),
        { Kind: "ReportSection" } when subject.Key.Split('/') is [var year, var key] && ReportSections.Find(key) is { } section => $"{section.Name()}, {year}",
        { Kind: "Campaign" } when CampaignOf(subject.Key) is { } campaign => $"{NameOfKind(subject.Kind)}: {campaign}",
        { Kind: "Return" } when subject.Key.Split('/') is [var key, var organisation, _] && CampaignOf(key) is { } campaign && FormOf(subject) is { } form =>
            $"{form.Name()}, {organisation}: {campaign}",
        { Kind: "Portal", Key: "" } => NameOfKind(subject.Kind),
        _ => $"{NameOfKind(subject.Kind)} {subject.Key}".TrimEnd(),
    };

    /// <summary>A change in one line: 464.003.015 · Игерілгені: 1 234,5 → 1 300,0.</summary>
    public static string Describe(this AuditChange change, AuditSubject subject)
    {
        var item = change.Item is null ? "" : $"{ItemName(change, subject)} · ";
        var values = (change.From, change.To) switch
        {
            (null, null) => "",
            (null, { } to) => $": {Value(change.Field, to)}",
            (var from, var to) => $": {Value(change.Field, from)} → {Value(change.Field, to)}",
        };
        return $"{item}{FieldName(change.Field)}{values}";
    }

    public static string FieldName(string field) => field switch
    {
        "ExecutionEntry.Plan" or "ControlTotal.Plan" => Strings.Budget_Plan,
        "ExecutionEntry.Paid" or "ControlTotal.Paid" => Strings.Budget_Paid,
        "ControlTotal.Unspent" => Strings.Budget_Unspent,
        "ExecutionEntry.Registered" => Strings.Budget_Registered,
        "ExecutionEntry.Unpaid" => Strings.Budget_Unpaid,
        "ExecutionEntry.Saving" => Strings.Budget_Saving,
        "ExecutionEntry.Reason" => Strings.Budget_Reason,
        "ExecutionEntry.Note" => Strings.Budget_Note,
        "MonthDecision.Reason" => Strings.Decision_Reason,
        "LineComment.Text" => Strings.Decision_Comment,
        "PlanAmount.Amount" => Strings.Budget_AnnualPlan,
        "PlanAmendment.Act" => Strings.Plan_Act,
        "PlanAmendment.Phase" => Strings.Plan_Phase,
        "PlanAmendment.Date" => Strings.Plan_Date,
        "BudgetLine.Code" => Strings.Budget_Code,
        _ when EntFieldOf(field) is { } ent => ent.Name(),
        "User.UserName" => Strings.Account_UserName,
        _ => Word($"Audit_Field{field.Replace(".", "", StringComparison.Ordinal)}") ?? field,
    };

    private static string ItemName(AuditChange change, AuditSubject subject) => change.Item switch
    {
        { } item when FormOf(subject) is { } form && CellKey.Parse(item) is { } cell => cell.Describe(form),
        { } item when FormOf(subject) is { } form && change.Field == "ReturnNote.Text" && int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var level) => form.LevelName(level),
        { } item when change.Field == "EventWithdrawal.Reason" && item.Split(' ') is [var day, var name] && Enum.TryParse<OrganisationEventKind>(name, out var kind) =>
            $"{Value(change.Field, day)}, {kind.Name()}",
        { } item when Enum.TryParse<ControlTotalOrigin>(item, out var origin) && char.IsAsciiLetter(item[0]) => origin.Name(),
        var item => item!,
    };

    /// <summary>Which form a return hands in: the last part of its key.</summary>
    private static ReturnForm? FormOf(AuditSubject subject) =>
        subject.Kind == "Return" && Enum.TryParse<ReturnForm>(subject.Key.Split('/')[^1], out var form) ? form : null;

    /// <summary>A campaign by its key: 2026-2027 оқу жылы, оқу жылының басы.</summary>
    private static string? CampaignOf(string key) =>
        key.Split('-') is [var year, var name, .. var sample]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && SchoolYear.IsValid(first)
        && Enum.TryParse<CampaignOccasion>(name, out var occasion)
            ? $"{new SchoolYear(first).Name()}, {occasion.Name()}{(sample.Length > 0 ? $" ({Strings.Campaign_SampleMark})" : "")}"
            : null;

    private static string Value(string field, string? text) => text switch
    {
        null => Nothing,
        _ when IsAmount(field) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var tenge) => Format.Thousands(Money.FromTenge(tenge)),
        "true" => Strings.Audit_Yes,
        "false" => Strings.Audit_No,
        _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Dates.Numeric(date),
        _ when IsMoment(text, out var moment) => Dates.Moment(moment),
        _ when field == "MonthDecision.Kind" && Enum.TryParse<MonthDecisionKind>(text, out var kind) => kind.Name(),
        _ when field == "SectionDecision.Kind" && Enum.TryParse<SectionDecisionKind>(text, out var decided) => decided.Name(),
        _ when field == "ReturnDecision.Kind" && Enum.TryParse<ReturnDecisionKind>(text, out var decision) => decision.Name(),
        _ when field == "OrganisationEvent.Kind" && Enum.TryParse<OrganisationEventKind>(text, out var happened) => happened.Name(),
        _ when field == "OrganisationReturn.Form" && Enum.TryParse<ReturnForm>(text, out var form) => form.Name(),
        _ when field == "Campaign.Forms" => string.Join(", ", text.Split(AuditText.Separator).Select(name => Enum.TryParse<ReturnForm>(name, out var form) ? form.Name() : name)),
        _ when field == "UserRole.RoleId" && Enum.TryParse<Role>(text, out var role) && Enum.IsDefined(role) => role.Name(),
        _ when field == "By" => WayIn(text),
        _ when field == "Refusal" => Enum.TryParse<WorkbookRefusal>(text, out var refusal) ? SheetTexts.Of(refusal) : Word($"Audit_Refusal{text}") ?? text,
        _ when field is "PlanAmendment.Phase" or "Organisation.Kind" => Word($"Phase_{text}") ?? Word($"Audit_Value{text}") ?? text,
        _ => text,
    };

    private static string WayIn(string text) => text switch
    {
        "password" => Strings.Audit_ByPassword,
        "code" => Strings.Audit_ByCode,
        "recovery code" => Strings.Audit_ByRecoveryCode,
        "demonstration" => Strings.Audit_ByDemonstration,
        _ => text,
    };

    private static EntField? EntFieldOf(string field) =>
        field.StartsWith("EntResult.", StringComparison.Ordinal) && Enum.TryParse<EntField>(field["EntResult.".Length..], out var ent) ? ent : null;

    private static bool IsAmount(string field) =>
        field is "ExecutionEntry.Plan" or "ExecutionEntry.Paid" or "ExecutionEntry.Registered" or "ExecutionEntry.Unpaid" or "ExecutionEntry.Saving"
            or "ControlTotal.Plan" or "ControlTotal.Paid" or "ControlTotal.Unspent" or "PlanAmount.Amount";

    private static bool IsMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    private static ReportingMonth? Period(string key) =>
        key.Split('-') is [var year, var month]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && ReportingMonth.IsValid(y, m)
            ? new ReportingMonth(y, m)
            : null;

    private static string? Word(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
