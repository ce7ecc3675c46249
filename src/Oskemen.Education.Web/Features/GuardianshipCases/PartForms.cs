using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>Where a child stands with a dwelling, as typed.</summary>
public sealed class HousingForm
{
    public HousingStatus? Status { get; set; }

    public DateOnly? Since { get; set; }

    [SingleLine]
    [StringLength(HousingRecord.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Note { get; set; }

    public HousingRecord? Read(ModelStateDictionary state, DateOnly birth, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Require(Status is { } status && Enum.IsDefined(status), nameof(Status), Strings.Case_HousingMissing);
        state.Require(Since >= birth && Since <= today, nameof(Since), Strings.Case_DateWrong);
        return state.IsValid ? new HousingRecord(Status!.Value, Since!.Value, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim()) : null;
    }
}

/// <summary>A document, as typed.</summary>
public sealed class DocumentForm
{
    public DocumentKind? Kind { get; set; }

    [SingleLine]
    [StringLength(CaseDocument.NumberMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    [SingleLine]
    [StringLength(CaseDocument.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Note { get; set; }

    public CaseDocument? Read(ModelStateDictionary state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Require(Kind is { } kind && Enum.IsDefined(kind), nameof(Kind), Strings.Case_DocumentMissing);
        state.Require(IssuedOn is null || IssuedOn <= today, nameof(IssuedOn), Strings.Case_DateWrong);
        state.Require(Kind != DocumentKind.Other || !string.IsNullOrWhiteSpace(Note), nameof(Note), Strings.Case_NoteMissing);
        return state.IsValid
            ? new CaseDocument(
                Kind!.Value, string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(), IssuedOn, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim())
            : null;
    }
}

/// <summary>A pause of the benefit, as typed.</summary>
public sealed class PauseForm
{
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public PauseReason? Reason { get; set; }

    [SingleLine]
    [StringLength(BenefitPause.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Note { get; set; }

    public BenefitPause? Read(ModelStateDictionary state, GuardianshipCase one, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(one);
        state.Require(Reason is { } reason && Enum.IsDefined(reason), nameof(Reason), Strings.Case_PauseReasonMissing);
        state.Require(From >= one.StartsOn && (one.EndsOn is null || From <= one.EndsOn), nameof(From), Strings.Case_PauseOutside);
        state.Require(Until is null || From is null || Until >= From, nameof(Until), Strings.Case_PauseUntilWrong);
        state.Require(Reason is not (PauseReason.Other or PauseReason.LivesElsewhere) || !string.IsNullOrWhiteSpace(Note), nameof(Note), Strings.Case_NoteMissing);
        return state.IsValid
            ? new BenefitPause(From!.Value, Until, Reason!.Value, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(), by, at)
            : null;
    }
}

/// <summary>The end of a case, as typed.</summary>
public sealed class EndForm
{
    public DateOnly? On { get; set; }

    public CareEndReason? Reason { get; set; }

    [SingleLine]
    [StringLength(GuardianshipCase.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Act { get; set; }

    public uint Version { get; set; }
}
