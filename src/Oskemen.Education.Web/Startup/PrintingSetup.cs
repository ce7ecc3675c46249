using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Editions;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.Web.Startup;

public static class PrintingSetup
{
    public static void AddPortalPrinting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Printing").Get<PrintingOptions>() ?? new PrintingOptions());
        builder.Services.AddSingleton<ChromiumPrinter>();
        builder.Services.AddSingleton(services => new PaperStyles(services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        builder.Services.AddScoped<DocumentRenderer>();
        builder.Services.AddScoped<PrintedDocuments>();
        builder.Services.AddScoped<ReportPrinter>();
        builder.Services.AddScoped<EditionPrinter>();
        builder.Services.AddScoped<ReportCommand>();
    }
}
