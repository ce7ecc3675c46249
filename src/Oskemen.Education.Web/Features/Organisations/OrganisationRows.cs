using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>The list, with what was asked for.</summary>
public sealed record OrganisationListPage(IReadOnlyList<Organisation> Organisations, int Total, string? Search, OrganisationKind? Kind);

/// <summary>An organisation with those who answer for it.</summary>
public sealed record OrganisationPage(Organisation Organisation, IReadOnlyList<OrganisationMember> Members, bool MayEdit);
