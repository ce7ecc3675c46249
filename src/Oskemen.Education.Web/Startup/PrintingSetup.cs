namespace Oskemen.Education.Web.Startup;

public static class PrintingSetup
{
    public static void AddPortalPrinting(this WebApplicationBuilder builder)
    {
    }
}
