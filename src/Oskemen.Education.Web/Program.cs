using Oskemen.Education.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalDatabase();
builder.AddPortalIdentity();
builder.AddPortalUsers();
builder.AddPortalRateLimits();
builder.AddPortalSecurityHeaders();
builder.AddPortalMvc();
builder.AddPortalPrinting();
builder.AddPortalMetrics();

var app = builder.Build();
app.UsePortal();
return await app.RunCommandAsync(args);
