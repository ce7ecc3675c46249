using System.Security.Claims;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Features.Figures;

/// <summary>
/// The figures of a year's report that a reader may see: those of the sections that they may see, and those of the budget where they
/// may see its month.
/// </summary>
public sealed class VisibleFigures
{
    private readonly ReportData _data;
    private readonly ClaimsPrincipal _user;
    private readonly HashSet<ReportSection> _sections;

    public VisibleFigures(ReportData data, ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(data);
        (_data, _user) = (data, user);
        MaySeeMonth = user.May(Permission.ViewBudget) || data.Month?.Month.Status == MonthStatus.Approved;
        _sections = [.. ReportSections.WithFigures.Where(section => user.MaySee(data.Year.Sections.Find(row => row.Section == section)))];
        All = [.. data.Figures.All.Where(Shows)];
    }

    /// <summary>Whether the month whose execution is reported is open to them.</summary>
    public bool MaySeeMonth { get; }

    /// <summary>In the order of the report.</summary>
    public IReadOnlyList<Figure> All { get; }

    public Figure? Find(string key) => _data.Figures.Find(key) is { } figure && Shows(figure) ? figure : null;

    public Figure? FindByTemplateName(string name) => _data.Figures.FindByTemplateName(name) is { } figure && Shows(figure) ? figure : null;

    /// <summary>As the report prints it.</summary>
    public string TextOf(Figure figure) => FigureText.Of(figure, _data.Organisations);

    /// <summary>Whether they may read the rows that a figure was counted from.</summary>
    public bool MayOpen(string register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return register.Split('/')[1] switch
        {
            "budget" => _user.May(Permission.ViewApprovedBudget) && MaySeeMonth,
            "ent" => _user.May(Permission.ViewExams),
            "guardianship" => _user.May(Permission.ViewGuardianshipFigures),
            "registers" => _user.May(Permission.ViewApprovedIndicators),
            _ => _user.May(Permission.ViewEnrolment),
        };
    }

    // A line of the budget is in no catalogue: it is its month's alone. The totals are both the section's and the month's.
    private bool Shows(Figure figure) =>
        figure.Section != ReportSection.BudgetFinancing ? _sections.Contains(figure.Section)
        : MaySeeMonth || (_sections.Contains(figure.Section) && _data.Book.Find(figure.Key) is not null);
}
