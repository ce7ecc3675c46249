using System.Diagnostics.Metrics;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Counts what is put on record by its kind: sign-ins and refused ones, accounts locked, tries and uploads refused. Never by whom.</summary>
internal static class AuditMeter
{
    public const string Name = "Oskemen.Education.Audit";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("portal.acts", description: "Acts put on record, by kind.");

    public static void Recorded(AuditAct act) => Acts.Add(1, new KeyValuePair<string, object?>("act", act.ToString()));
}
