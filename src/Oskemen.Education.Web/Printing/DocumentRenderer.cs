using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Oskemen.Education.Web.Printing;

/// <summary>Renders documents as HTML, with or without a request around.</summary>
public sealed class DocumentRenderer(IServiceProvider services, ILoggerFactory loggers, PaperStyles styles)
{
    /// <summary>As a page to read, which also prints well from any browser.</summary>
    public Task<string> RenderPageAsync<TDocument, TModel>(TModel model, CultureInfo language, PaperLinks links)
        where TDocument : Document<TModel> => RenderAsync<TDocument, TModel>(model, language, new PaperMedium(null, links));

    /// <summary>As a piece of another page.</summary>
    public Task<string> RenderPartAsync<TDocument, TModel>(TModel model, CultureInfo language)
        where TDocument : Document<TModel> => RenderAsync<TDocument, TModel>(model, language, new PaperMedium(null, null));

    /// <summary>For <see cref="ChromiumPrinter"/>: one file with all that it needs.</summary>
    public Task<string> RenderForPrinterAsync<TDocument, TModel>(TModel model, CultureInfo language)
        where TDocument : Document<TModel> => RenderAsync<TDocument, TModel>(model, language, new PaperMedium(styles.Inlined, null));

    private async Task<string> RenderAsync<TDocument, TModel>(TModel model, CultureInfo language, PaperMedium medium)
        where TDocument : Document<TModel>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Document<TModel>.Model)] = model,
            [nameof(Document<TModel>.Medium)] = medium,
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TDocument>(parameters)).ToHtmlString());
    }
}
