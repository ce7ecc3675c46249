using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>Requests come from this address, as Kestrel would say it of the other end of the connection.</summary>
internal sealed class From(string address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, goOn) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return goOn(context);
        });
        next(app);
    };
}
