using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What is downloaded of the register and of the network.</summary>
public static class OrganisationTables
{
    private const double NameWidth = 45;
    private const double TextWidth = 22;
    private const double NumberWidth = 11;

    public static ExportTable OfRegister(IEnumerable<Organisation> organisations) => new(
        Strings.Layout_Organisations,
        Strings.Layout_Organisations,
        [
            new(Strings.Organisation_Name, NameWidth),
            new(Strings.Organisation_Number, NumberWidth),
            new(Strings.Organisation_Kind, TextWidth),
            new(Strings.Organisation_Type, TextWidth),
            new(Strings.Organisation_Subordination, TextWidth),
            new(Strings.Organisation_Ownership, TextWidth),
            new(Strings.Organisation_LegalForm, NumberWidth),
            new(Strings.Organisation_Languages, TextWidth),
            new(Strings.Organisation_Capacity, NumberWidth),
            new(Strings.Organisation_Director, TextWidth),
            new(Strings.Organisation_Address, TextWidth),
            new(Strings.Organisation_Telephone, TextWidth),
            new(Strings.Organisation_Sample, NumberWidth),
        ],
        [
            .. organisations.Select(organisation => new ExportRow(
            [
                organisation.Name(), organisation.Number, organisation.Kind.Name(), organisation.Type?.Name(), organisation.Subordination?.Name(),
                organisation.Ownership?.Name(), organisation.LegalForm?.Name(), organisation.Languages?.Name(), organisation.Capacity,
                organisation.Director, organisation.Address, organisation.Telephone, organisation.IsSample ? Strings.Audit_Yes : null,
            ])),
        ],
        FixedColumns: 1)
    {
        PagesWide = 2,
    };

    /// <summary>Every organisation that the network counts on a day, with the group that it is counted in, and the counts below.</summary>
    public static ExportTable OfNetwork(DateOnly day, IReadOnlyList<NetworkState> states) => new(
        Strings.Network_Title,
        Strings.Network_AsOf.With(Dates.InWords(day)),
        [
            new(Strings.Organisation_Name, NameWidth),
            new(Strings.Network_Group, TextWidth * 1.5),
            new(Strings.Organisation_Type, TextWidth),
            new(Strings.Organisation_Subordination, TextWidth),
            new(Strings.Organisation_Ownership, TextWidth),
            new(Strings.Organisation_Languages, TextWidth),
            new(Strings.Network_Count, NumberWidth),
        ],
        [
            .. states.Select(state => new ExportRow(
            [
                state.Organisation.Name(), NetworkGroups.Of(state).Name(), state.Type?.Name(), state.Subordination?.Name(),
                state.Organisation.Ownership?.Name(), state.Languages?.Name(), 1,
            ])),
            .. states.GroupBy(NetworkGroups.Of).OrderBy(group => group.Key)
                .Select(group => new ExportRow([null, group.Key.Name(), null, null, null, null, group.Count()], IsTotal: true)),
            new ExportRow([Strings.Network_Total, null, null, null, null, null, states.Count], IsTotal: true),
        ],
        FixedColumns: 1);
}
