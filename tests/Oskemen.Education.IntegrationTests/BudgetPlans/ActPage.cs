using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.BudgetPlans;

/// <summary>The form for an act, as a browser without scripts fills it in. Amounts are named by code of line.</summary>
internal sealed class ActPage(PortalClient client, PortalDbContext db, int year)
{
    private readonly Dictionary<string, string> _fields = [];

    public string Url { get; } = $"/ru/budget/{year}/plan/amendments/new";

    public ActPage Head(string act, string date, PlanPhase phase)
    {
        (_fields["Act"], _fields["Date"], _fields["Phase"]) = (act, date, phase.ToString());
        return this;
    }

    public ActPage Amount(string code, string amount)
    {
        _fields[FieldOf(code)] = amount;
        return this;
    }

    public ActPage AllAmounts(string amount)
    {
        foreach (var line in db.BudgetLines.Where(line => line.Year == year).ToList())
        {
            _fields[$"Amounts[{line.Id}]"] = amount;
        }

        return this;
    }

    public ActPage Confirm()
    {
        _fields["Confirmed"] = "true";
        return this;
    }

    public Task<HttpResponseMessage> SendAsync() => client.PostAsync(Url, Url, _fields);

    /// <summary>What the refused page says at a field, and what the field holds.</summary>
    public (string Message, string? Typed) At(IHtmlDocument page, string code)
    {
        var input = page.QuerySelector<IHtmlInputElement>($"input[name='{FieldOf(code)}']")!;
        var message = input.GetAttribute("aria-describedby") is { } id ? page.GetElementById(id)?.TextContent.Trim() : null;
        return (message ?? "", input.Value);
    }

    private string FieldOf(string code)
    {
        var wanted = ProgrammeCode.Parse(code);
        return $"Amounts[{db.BudgetLines.Single(line => line.Year == year && line.Code == wanted).Id}]";
    }
}
