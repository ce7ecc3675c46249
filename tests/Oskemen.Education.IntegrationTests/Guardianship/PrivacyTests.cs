using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.IntegrationTests.Audit;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Who reads data of children, and what is known of it afterwards.</summary>
public sealed class PrivacyTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    public static TheoryData<Role> Others =>
        [.. Enum.GetValues<Role>().Except([Role.GuardianshipSpecialist, Role.Head])];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Case_IsOutOfReachOfEveryOtherRole(Role role)
    {
        var one = await fixture.Database.CreateCaseAsync();
        using var client = await fixture.Portal.SignInAsync(role);

        foreach (var part in new[]
        {
            "", "/purpose", "/cases/new", $"/cases/{one.Id}", $"/cases/{one.Id}/child", $"/cases/{one.Id}/guardian", $"/cases/{one.Id}/terms",
            $"/cases/{one.Id}/pauses/new", $"/cases/{one.Id}/end", $"/cases/{one.Id}/ledger", "/payments", "/payments/2016/2", "/payments/2016/2/bank.xlsx", "/payments/2016/2/accounting.xlsx", "/erasure",
        })
        {
            using var response = await client.Http.GetAsync($"/kk/guardianship{part}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, part);
            (await PortalClient.ReadAsync(response)).DocumentElement.TextContent.ShouldNotContain("Үлгібаева");
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Desk_Budget_Record_AndFigures_NameNoChild(Role role)
    {
        await fixture.Database.CreateCaseAsync();
        using (var specialist = await fixture.Portal.OpenRegisterAsync())
        {
            await specialist.RegisterCaseAsync();
        }

        using var client = await fixture.Portal.SignInAsync(role);
        foreach (var address in new[] { "/kk", "/kk/audit-log", "/kk/audit-log?kind=GuardianshipCase", "/kk/guardianship/figures/2016", "/kk/guardianship/reconciliation/2016", "/kk/organisations/1" })
        {
            using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
            var text = (await PortalClient.ReadAsync(response)).DocumentElement.TextContent;
            text.ShouldNotContain("Үлгібаев");
            text.ShouldNotContain("Мысалбекова");
        }
    }

    [Fact]
    public async Task Reading_IsOnRecordWithWhoWhenWhatForAndWhatWasShown()
    {
        using var head = await fixture.Portal.OpenRegisterAsync(Role.Head, AccessPurpose.Inquiry);
        var one = await fixture.Database.CreateCaseAsync();

        var entries = await fixture.Database.DuringAsync(async () =>
        {
            await head.GetDocumentAsync($"/kk/guardianship/cases/{one.Id}");
            using var unmasked = await head.PostAsync($"/kk/guardianship/cases/{one.Id}", $"/kk/guardianship/cases/{one.Id}/unmasked", new() { ["field"] = "GuardianIin" });
            (await PortalClient.ReadAsync(unmasked)).QuerySelector("[data-masked=GuardianIin]")!.TextContent.ShouldBe(one.Guardian.Iin);
            unmasked.Headers.CacheControl!.NoStore.ShouldBeTrue();
            await head.SearchAsync(one.Child.Iin!);
        });

        entries.ShouldAllBe(entry => entry.Act == AuditAct.PersonalDataRead && entry.ActorName == "Ерлан Жұмабек");
        entries.Select(entry => (entry.SubjectKind, entry.SubjectKey)).ShouldBe(
            [("GuardianshipCase", $"{one.Id}"), ("GuardianshipCase", $"{one.Id}"), ("GuardianshipCase", $"{one.Id}"), ("Portal", "")]);
        entries[0].Lines().ShouldBe(["Purpose - → Inquiry", "Part - → Case"]);
        entries[2].Lines().ShouldBe(["Purpose - → Inquiry", "Part - → Case", "Unmasked - → GuardianIin"]);
        entries[3].Lines().ShouldBe(["Purpose - → Inquiry", "Part - → Search", $"Cases - → {one.Id}"]);
    }

    [Fact]
    public async Task Record_OfEverythingDoneToACase_HoldsNoValueOfAPerson()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var fields = Register.NewCase();
        fields["Child.First"] = "Ілияс";
        fields["Guardian.Address"] = "Құпия көшесі, 7";

        var entries = await fixture.Database.DuringAsync(async () =>
        {
            var id = await client.RegisterCaseAsync(fields);
            using var pause = await client.PauseAsync(id, PauseReason.LivesElsewhere, "2026-06-10", note: "Тарбағатай ауданы");
            var address = $"/kk/guardianship/cases/{id}/guardian";
            using var saved = await client.PostAsync(address, new(await client.FieldsAsync(address)) { ["Telephone"] = "+7 701 222 33 44" });
            await client.EndAsync(id, CareEndReason.Adoption, "2026-07-15");
        });

        entries.ShouldContain(entry => entry.Act == AuditAct.Changed && entry.SubjectKind == "Child");
        entries.SelectMany(entry => entry.Lines()).ShouldContain("Guardian.Telephone - → -");
        entries.SelectMany(entry => entry.Lines()).ShouldContain("GuardianshipCase.EndsOn - → -");
        var all = string.Join('\n', entries.Select(entry => $"{entry.SubjectKey} {entry.Request} {string.Join(' ', entry.Lines())}"));
        foreach (var secret in fields.Where(field => !field.Key.StartsWith("Terms.", StringComparison.Ordinal)).Select(field => field.Value)
            .Concat(["Тарбағатай", "222 33 44", "2026-07-15", "2026-03-16"]))
        {
            all.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task UnknownCase_IsMissingWithoutAHint()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        foreach (var part in new[] { "", "/child", "/guardian", "/terms", "/pauses/new", "/end", "/ledger", "/housing/new", "/documents/new" })
        {
            using var response = await client.Http.GetAsync($"/ru/guardianship/cases/999999{part}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
