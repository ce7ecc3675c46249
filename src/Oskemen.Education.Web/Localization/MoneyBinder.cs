using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Localization;

/// <summary>Binds amounts typed in thousands of tenge; what cannot be read stays in its field with a message that says why.</summary>
public sealed class MoneyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var reading = AmountParser.Parse(posted.FirstValue);
        if (reading.Problem is not null)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, ModelMessages.Of(reading));
        }
        else
        {
            bindingContext.Result = ModelBindingResult.Success(reading.Value);
        }

        return Task.CompletedTask;
    }
}

public sealed class MoneyBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(Money) ? new MoneyBinder() : null;
}
