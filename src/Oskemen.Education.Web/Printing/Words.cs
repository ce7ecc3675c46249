using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Printing;

/// <summary>Words of the documents, in the language of the document.</summary>
public static class Words
{
    /// <summary>The programme's name in the classification.</summary>
    public static string NameOf(BudgetProgramme programme) => Cultures.Pick(programme.NameKk, programme.NameRu);

    public static string Of(FundingSource source) => source switch
    {
        FundingSource.RepublicanTransfer => Strings.Source_RepublicanTransfer,
        FundingSource.OblastTransfer => Strings.Source_OblastTransfer,
        _ => Strings.Source_Local,
    };

    /// <summary>республикалық бюджеттің трансферттері есебінен / за счёт трансфертов из республиканского бюджета.</summary>
    public static string PaidFrom(FundingSource source) => source switch
    {
        FundingSource.RepublicanTransfer => Strings.Print_FromRepublicanTransfer,
        FundingSource.OblastTransfer => Strings.Print_FromOblastTransfer,
        _ => Strings.Print_FromLocal,
    };

    /// <summary>2016 жылғы қаңтар–қазан айларында / За январь–октябрь 2016 года.</summary>
    public static string During(ReportingMonth period) =>
        (period.Month == 1 ? Strings.Print_DuringMonth : Strings.Print_DuringMonths).With(Dates.MonthsOfYear(period));

    /// <summary>Both figures of a total that was printed otherwise than the lines add up.</summary>
    public static string Of(Contradiction contradiction, int year)
    {
        var figure = contradiction.Figure switch
        {
            TotalFigure.Plan => Strings.Budget_Plan,
            TotalFigure.Paid => Strings.Budget_Paid,
            _ => Strings.Budget_Unspent,
        };
        var printed = contradiction.Origin == ControlTotalOrigin.PrintedReport ? Strings.Print_InPrintedReport.With(year) : Strings.Print_InTreasuryStatement;
        return Strings.Print_Contradiction.With(figure, printed, Format.Thousands(contradiction.Printed), Format.Thousands(contradiction.Computed));
    }
}
