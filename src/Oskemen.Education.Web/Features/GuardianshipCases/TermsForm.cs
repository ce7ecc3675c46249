using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>What the act of a case says, as typed.</summary>
public sealed class TermsForm
{
    private const int MostYearsAhead = 1;

    public CareForm? Form { get; set; }

    public Kinship? Kinship { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Case_ActMissing))]
    [SingleLine]
    [StringLength(GuardianshipCase.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Act { get; set; }

    public DateOnly? ActDate { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? ActUntil { get; set; }

    public DateOnly? AccountFrom { get; set; }

    /// <summary>The version that was opened.</summary>
    public uint Version { get; set; }

    public static TermsForm From(GuardianshipCase one) => new()
    {
        Form = one.Form,
        Kinship = one.Kinship,
        Act = one.Act,
        ActDate = one.ActDate,
        StartsOn = one.StartsOn,
        ActUntil = one.ActUntil,
        AccountFrom = one.AccountFrom,
        Version = one.Version,
    };

    /// <summary>The terms, with everything that is wrong with them told at their fields.</summary>
    /// <param name="state">Where it is told.</param>
    /// <param name="prefix">What the names of the fields begin with.</param>
    /// <param name="birth">The child's date of birth; null when its number could not be read.</param>
    /// <param name="endsOn">Last day of care of a case that ended.</param>
    /// <param name="today">Today.</param>
    public CaseTerms? Read(ModelStateDictionary state, string prefix, DateOnly? birth, DateOnly? endsOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        Check(Form is not null && Enum.IsDefined(Form.Value), "Form", Strings.Case_FormMissing);
        Check(Kinship is not null && Enum.IsDefined(Kinship.Value), "Kinship", Strings.Case_KinshipMissing);
        Check(ActDate is not null, "ActDate", Strings.Case_DateMissing);
        Check(StartsOn is not null, "StartsOn", Strings.Case_DateMissing);
        Check(ActDate is null || ActDate <= today, "ActDate", Strings.Case_ActInFuture);
        Check(StartsOn is null || birth is null || StartsOn >= birth, "StartsOn", Strings.Case_StartsBeforeBirth);
        Check(StartsOn is null || birth is null || StartsOn < Child.MajorityOf(birth.Value), "StartsOn", Strings.Case_StartsAfterMajority);
        Check(StartsOn is null || StartsOn <= today.AddYears(MostYearsAhead), "StartsOn", Strings.Case_StartsTooLate);
        Check(StartsOn is null || endsOn is null || StartsOn <= endsOn, "StartsOn", Strings.Case_StartsAfterEnd);
        Check(ActUntil is null || StartsOn is null || ActUntil >= StartsOn, "ActUntil", Strings.Case_ActUntilWrong);
        Check(AccountFrom is null || StartsOn is null || AccountFrom >= new DateOnly(StartsOn.Value.Year, StartsOn.Value.Month, 1), "AccountFrom", Strings.Case_AccountFromWrong);
        return state.IsValid ? new CaseTerms(Form!.Value, Kinship!.Value, Act!.Trim(), ActDate!.Value, StartsOn!.Value, ActUntil, AccountFrom) : null;

        void Check(bool holds, string field, string message)
        {
            if (!holds && state[prefix + field] is not { Errors.Count: > 0 })
            {
                state.AddModelError(prefix + field, message);
            }
        }
    }
}
