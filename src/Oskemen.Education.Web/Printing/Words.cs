using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Printing;

/// <summary>Turns of phrase of the documents, in the language of the document.</summary>
public static class Words
{
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

    /// <summary>What the top of every page warns of: made-up figures, or a month that is not approved.</summary>
    public static string? MarkOf(PrintedMonth month) =>
        month.Statement.IsSample ? Strings.Print_SampleMark : month.IsApproved ? null : Strings.Print_DraftMark;
}
