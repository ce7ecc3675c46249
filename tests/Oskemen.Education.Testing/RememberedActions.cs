using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Oskemen.Education.Testing;

/// <summary>
/// What MVC reads out of the controllers is the same for every portal of a run, and reading it is most of what starting another one costs:
/// the first portal of an environment reads, the others are told.
/// </summary>
internal sealed class RememberedActions(IServiceProvider services, ServiceDescriptor reader) : IActionDescriptorProvider
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<ActionDescriptor>>> Known = new();

    public int Order => 0;

    public static void Use(IServiceCollection services)
    {
        var reader = services.Single(service => service.ServiceType == typeof(IActionDescriptorProvider));
        services.RemoveAll<IActionDescriptorProvider>();
        services.AddTransient<IActionDescriptorProvider>(provider => new RememberedActions(provider, reader));
    }

    public void OnProvidersExecuting(ActionDescriptorProviderContext context)
    {
        // Some actions are there in Development alone.
        var environment = services.GetRequiredService<IHostEnvironment>().EnvironmentName;
        foreach (var action in Known.GetOrAdd(environment, _ => new(Read)).Value)
        {
            context.Results.Add(action);
        }
    }

    public void OnProvidersExecuted(ActionDescriptorProviderContext context)
    {
    }

    private IReadOnlyList<ActionDescriptor> Read()
    {
        var context = new ActionDescriptorProviderContext();
        var provider = (IActionDescriptorProvider)ActivatorUtilities.CreateInstance(services, reader.ImplementationType!);
        provider.OnProvidersExecuting(context);
        provider.OnProvidersExecuted(context);
        return [.. context.Results];
    }
}
