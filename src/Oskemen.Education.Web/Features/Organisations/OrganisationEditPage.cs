using System.Globalization;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>A field: name, label, language of the text, typed and stored value; with choices it is a list to choose from.</summary>
public sealed record OrganisationField(
    string Name, string Label, string? Language, string? Typed, string? Stored, IReadOnlyList<(string Value, string Text)>? Choices = null)
{
    /// <summary>A value as people read it.</summary>
    public string? Read(string? value) => Choices?.FirstOrDefault(choice => choice.Value == value).Text ?? value;
}

/// <summary>The form and, after a conflict, what somebody else stored meanwhile.</summary>
public sealed record OrganisationEditPage(Organisation Organisation, OrganisationForm Form, bool MayEditAll, bool IsConflict = false)
{
    private static readonly InstructionLanguages[] Languages =
    [
        .. Enumerable.Range(1, (int)(InstructionLanguages.Kazakh | InstructionLanguages.Russian | InstructionLanguages.Other))
            .Select(flags => (InstructionLanguages)flags),
        InstructionLanguages.None,
    ];

    /// <summary>A mistake does not hide that somebody else saved; a conflict that was shown is done with.</summary>
    public uint FormVersion => IsConflict ? Organisation.Version : Form.Version;

    public IEnumerable<OrganisationField> Fields => FieldsOf(Form, OrganisationForm.From(Organisation), Organisation.Kind, MayEditAll);

    /// <param name="form">What is typed.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="kind">Whose types there are to choose from; null for all.</param>
    /// <param name="all">Also what it is within the network.</param>
    public static IEnumerable<OrganisationField> FieldsOf(OrganisationForm form, OrganisationForm stored, OrganisationKind? kind, bool all)
    {
        if (all)
        {
            yield return new("NameKk", Strings.Organisation_NameKk, "kk", form.NameKk, stored.NameKk);
            yield return new("NameRu", Strings.Organisation_NameRu, "ru", form.NameRu, stored.NameRu);
            yield return new("Number", Strings.Organisation_Number, null, Invariant(form.Number), Invariant(stored.Number));
            yield return Choice("Type", Strings.Organisation_Type, form.Type, stored.Type, TypesOf(kind), OrganisationWords.Name);
            yield return Choice("Subordination", Strings.Organisation_Subordination, form.Subordination, stored.Subordination, Enum.GetValues<Subordination>(), OrganisationWords.Name);
            yield return Choice("Ownership", Strings.Organisation_Ownership, form.Ownership, stored.Ownership, Enum.GetValues<Ownership>(), OrganisationWords.Name);
            yield return Choice("LegalForm", Strings.Organisation_LegalForm, form.LegalForm, stored.LegalForm, Enum.GetValues<LegalForm>(), OrganisationWords.Name);
        }

        yield return Choice("Languages", Strings.Organisation_Languages, form.Languages, stored.Languages, Languages, OrganisationWords.Name);
        if (all)
        {
            yield return Choice("IsRural", Strings.Organisation_IsRural, form.IsRural, stored.IsRural, [true, false], YesOrNo);
            yield return Choice("HasMiniCentre", Strings.Organisation_HasMiniCentre, form.HasMiniCentre, stored.HasMiniCentre, [true, false], YesOrNo);
            yield return new("Director", Strings.Organisation_Director, null, form.Director, stored.Director);
        }

        yield return new("Address", Strings.Organisation_Address, null, form.Address, stored.Address);
        yield return new("Telephone", Strings.Organisation_Telephone, null, form.Telephone, stored.Telephone);
        yield return new("Capacity", Strings.Organisation_Capacity, null, Invariant(form.Capacity), Invariant(stored.Capacity));
    }

    public static string YesOrNo(bool value) => value ? Strings.Audit_Yes : Strings.Audit_No;

    private static OrganisationType[] TypesOf(OrganisationKind? kind) =>
        [.. Enum.GetValues<OrganisationType>().Where(type => kind is null || OrganisationTypes.KindOf(type) == kind)];

    private static OrganisationField Choice<T>(string name, string label, T? typed, T? stored, IEnumerable<T> values, Func<T, string> text)
        where T : struct =>
        new(name, label, null, typed?.ToString(), stored?.ToString(), [.. values.Select(value => (value.ToString()!, text(value)))]);

    private static string? Invariant(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
