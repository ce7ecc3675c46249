using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;

namespace Oskemen.Education.UnitTests.Narrative;

/// <summary>A report of 2016 with a figure of every kind, all of the staff.</summary>
internal static class StaffReport
{
    public static ReportData Data { get; } = Make();

    private static ReportData Make()
    {
        var catalogue = new List<Indicator>();
        void Add(string key, string unit, decimal? number, string? text = null)
        {
            var indicator = new Indicator(new(key, ReportSection.Staffing, catalogue.Count + 1, unit, key, key, "2016"));
            if (number is not null || text is not null)
            {
                indicator.Values.Add(new IndicatorValue("2016", number, text, new IndicatorSource(2016, "1", IsPrinted: true)));
            }

            catalogue.Add(indicator);
        }

        Add("staff.teachers.2016", "person", 4524);
        Add("staff.teachers.2015", "person", 4675);
        Add("staff.share.2016", "percent", 77.4m);
        Add("staff.money", "thousand_tenge", 58_774);
        Add("staff.change", "points", -151);
        Add("staff.day", "date", null, "2016-06-01");
        Add("staff.grades", "grade_range", null, "9-11");
        Add("staff.schools", "org_list", null, "44;3");
        Add("staff.round", "ordinal", 8);
        Add("staff.unknown", "person", null);
        Add("staff.list", "org_list", null, "**a** | <b>");
        var book = new FigureBook(catalogue, 2016, (name, _) => FormulaResult.No(FormulaProblem.UnknownName, name));
        return new ReportData(
            new ReportYear(2016, isSample: false, null, DateTimeOffset.UnixEpoch), book, new FigureSet(book, null), null, [], [], [], new OrganisationNames([]),
            new Dictionary<string, ContradictionDecision>());
    }
}
