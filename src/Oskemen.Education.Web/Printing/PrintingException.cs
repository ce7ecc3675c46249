namespace Oskemen.Education.Web.Printing;

/// <summary>Why there is no PDF.</summary>
public enum PrintingFailure
{
    /// <summary>No browser is installed, or it cannot be started.</summary>
    BrowserMissing,

    /// <summary>The browser took longer than <see cref="PrintingOptions.TimeLimit"/>.</summary>
    TimedOut,

    /// <summary>The browser ended without a PDF.</summary>
    BrowserFailed,
}

/// <summary>A document could not be printed. It is not lost: the same document opens as a page.</summary>
public sealed class PrintingException(PrintingFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public PrintingFailure Failure { get; } = failure;
}
