using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.Web.Features;

/// <summary>There is no PDF; the same document is offered as a page.</summary>
public sealed record NotPrintedPage(PrintingFailure Failure, string Page)
{
    public string Why => Failure switch
    {
        PrintingFailure.BrowserMissing => Strings.Print_FailedMissing,
        PrintingFailure.TimedOut => Strings.Print_FailedTime,
        _ => Strings.Print_FailedOther,
    };
}
