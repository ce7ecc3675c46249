using System.Diagnostics.Metrics;

namespace Oskemen.Education.Web.Printing;

/// <summary>Counts documents: whether they are printed, why not, and how many wait for a browser.</summary>
internal static class PrintingMeter
{
    public const string Name = "Oskemen.Education.Printing";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Documents =
        Meter.CreateCounter<long>("portal.printing.documents", description: "Documents sent to the browser, by result.");

    private static readonly UpDownCounter<long> Queue =
        Meter.CreateUpDownCounter<long>("portal.printing.waiting", description: "Documents that wait for a browser.");

    public static void Printed() => Documents.Add(1, new KeyValuePair<string, object?>("result", "Printed"));

    public static void Failed(PrintingFailure failure) => Documents.Add(1, new KeyValuePair<string, object?>("result", failure.ToString()));

    public static void Waiting(int more) => Queue.Add(more);
}
