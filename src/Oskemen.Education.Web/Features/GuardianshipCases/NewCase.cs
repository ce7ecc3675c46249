using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>A new case, as typed.</summary>
public sealed class NewCaseForm
{
    public ChildForm Child { get; init; } = new();

    public GuardianForm Guardian { get; init; } = new();

    public TermsForm Terms { get; init; } = new();
}

/// <summary>The form of a new case.</summary>
public sealed record NewCasePage(NewCaseForm Form, IReadOnlyList<(string Value, string Text)> Organisations);

/// <summary>Puts a new case together from what was typed and who is on the register already. What is there is used and never written over.</summary>
internal sealed class NewCase(PortalDbContext db, NewCaseForm form, ModelStateDictionary state)
{
    /// <summary>The case; null when something is wrong, which is told at its field.</summary>
    public async Task<GuardianshipCase?> MakeAsync(Guid by, DateTimeOffset at, DateOnly today, CancellationToken cancellationToken)
    {
        var childIin = form.Child.ReadIin(state, "Child.");
        var guardianIin = form.Guardian.ReadIin(state, "Guardian.");
        var account = form.Guardian.ReadAccount(state, "Guardian.");
        if (childIin is not null && childIin == guardianIin)
        {
            state.AddModelError("Guardian.Iin", Strings.Case_SamePerson);
        }

        var terms = form.Terms.Read(state, "Terms.", childIin?.BirthDate, endsOn: null, today);
        var known = childIin is null ? null : await db.Children.SingleOrDefaultAsync(child => child.Iin == childIin.Digits, cancellationToken);
        var guardian = guardianIin is null ? null : await db.Guardians.SingleOrDefaultAsync(found => found.Iin == guardianIin.Digits, cancellationToken);
        CheckName("Child.Last", known?.Name, form.Child);
        CheckName("Guardian.Last", guardian?.Name, form.Guardian);
        CheckAccount(guardian, account);
        var sibling = await FindSiblingAsync(cancellationToken);
        if (known is not null && terms is not null)
        {
            await CheckFreeAsync(known, terms, cancellationToken);
        }

        if (!state.IsValid || terms is null)
        {
            return null;
        }

        var child = known ?? new Child(childIin!, form.Child.Name);
        if (form.Child.OrganisationId is { } organisation)
        {
            child.AttendTo(organisation);
        }

        if (sibling is not null)
        {
            child.JoinSibling(sibling, Guid.CreateVersion7(at));
        }

        if (guardian is null)
        {
            guardian = new Guardian(guardianIin!, form.Guardian.Name);
            form.Guardian.ApplyTo(guardian, account);
        }
        else if (guardian.Account is null)
        {
            guardian.PayTo(account, form.Guardian.Bank);
        }

        return new GuardianshipCase(child, guardian, terms, by, at);
    }

    private void CheckName(string field, PersonName? known, PersonForm typed)
    {
        if (known is not null && known.SearchText != typed.Name.SearchText)
        {
            state.AddModelError(field, Strings.Case_OtherName);
        }
    }

    private void CheckAccount(Guardian? guardian, string? account)
    {
        if (guardian?.Account is { } known && account is not null && account != known)
        {
            state.AddModelError("Guardian.Account", Strings.Case_OtherAccount);
        }
    }

    private async Task<Child?> FindSiblingAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Child.SiblingIin))
        {
            return null;
        }

        var iin = Iin.Parse(form.Child.SiblingIin, out var problem);
        var sibling = iin is null ? null : await db.Children.SingleOrDefaultAsync(child => child.Iin == iin.Digits, cancellationToken);
        if (sibling is null)
        {
            state.AddModelError("Child.SiblingIin", problem?.Describe() ?? Strings.Case_NoSuchSibling);
        }

        return sibling;
    }

    private async Task CheckFreeAsync(Child child, CaseTerms terms, CancellationToken cancellationToken)
    {
        var other = await db.GuardianshipCases.Where(one => one.ChildId == child.Id && (one.EndsOn == null || one.EndsOn >= terms.StartsOn))
            .Select(one => (int?)one.Id).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            state.AddModelError("Terms.StartsOn", Strings.Case_Overlaps.With(other));
        }
    }
}
