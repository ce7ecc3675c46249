using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

public sealed class RegisterTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task NewCase_IsRegisteredAndShownWithItsNumbersMasked()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var fields = Register.NewCase();

        var id = await client.RegisterCaseAsync(fields);

        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{id}");
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Үлгібаев Ғани Сынақұлы");
        text.ShouldContain("Мысалбекова Қарлығаш");
        text.ShouldContain("04.03.2018");
        text.ShouldContain("04.03.2036");
        text.ShouldNotContain(fields["Child.Iin"]);
        text.ShouldNotContain(fields["Guardian.Iin"]);
        text.ShouldNotContain(fields["Guardian.Account"]);
        page.QuerySelector("[data-masked=ChildIin]")!.TextContent.ShouldBe("••••••••" + fields["Child.Iin"][^4..]);
        page.Title!.ShouldNotContain("Үлгібаев");
    }

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "Child.Iin", "123", "ЖСН 12 цифрдан тұрады.", "ИИН состоит из 12 цифр." },
        { "Child.Iin", "180304900012", "ЖСН-нің жетінші цифры 1-ден 6-ға дейін болады.", "Седьмая цифра ИИН — от 1 до 6." },
        { "Child.Iin", "181304500012", "ЖСН-нің алғашқы цифрлары туған күнге сәйкес келмейді.", "Первые цифры ИИН не образуют дату рождения." },
        { "Child.Last", "", "Тегін жазыңыз.", "Введите фамилию." },
        { "Child.First", " ", "Атын жазыңыз.", "Введите имя." },
        { "Guardian.Account", "KZ00998TEST000000001", "Шот нөмірі дұрыс емес", "Номер счёта неверен" },
        { "Terms.Form", "", "Нысанын таңдаңыз.", "Выберите форму." },
        { "Terms.Kinship", "", "Туыстығын таңдаңыз.", "Выберите родство." },
        { "Terms.Act", "", "Құжат нөмірін жазыңыз.", "Введите номер документа." },
        { "Terms.ActDate", "2100-01-01", "Құжат күні болашақта бола алмайды.", "Дата документа не может быть в будущем." },
        { "Terms.StartsOn", "2018-03-03", "Басталған күні баланың туған күнінен ерте.", "Дата начала раньше рождения ребёнка." },
        { "Terms.StartsOn", "2036-03-04", "Бұл күні бала кәмелетке толған.", "На эту дату ребёнок уже совершеннолетний." },
        { "Terms.StartsOn", "", "Күнін жазыңыз.", "Введите дату." },
        { "Terms.ActUntil", "2026-03-15", "Соңғы күні басталған күнінен ерте бола алмайды.", "Последний день не может быть раньше даты начала." },
        { "Child.SiblingIin", "180304500012", "ЖСН-нің бақылау цифры сәйкес емес", "Контрольная цифра ИИН не сходится" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task NewCase_WithAMistake_IsToldAtItsFieldAndKept(string field, string value, string kk, string ru)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var fields = Register.NewCase();
            fields[field] = value;

            using var response = await client.RegisterAsync(fields, language);

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(response);
            var id = field.Replace('.', '_');
            page.QuerySelector($"#{id}-error")!.TextContent.ShouldStartWith(message);
            page.QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
            page.QuerySelector("#Guardian_Address")!.GetAttribute("value").ShouldBe("Үлгі көшесі, 1");
        }
    }

    [Fact]
    public async Task NewCase_OfAChildThatIsInCare_IsRefusedAndAfterTheEndTaken()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var child = TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male);
        var first = await client.RegisterCaseAsync(Register.NewCase(child));

        using (var response = await client.RegisterAsync(Register.NewCase(child)))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await PortalClient.ReadAsync(response)).QuerySelector("#Terms_StartsOn-error")!.TextContent.ShouldContain($"№ {first} ісі бар");
        }

        await client.EndAsync(first, CareEndReason.Transfer, "2026-05-10");
        var fields = Register.NewCase(child);
        fields["Terms.StartsOn"] = "2026-05-11";
        var second = await client.RegisterCaseAsync(fields);

        (await client.GetDocumentAsync($"/kk/guardianship/cases/{second}")).QuerySelector("main")!.TextContent.ShouldContain($"№ {first} іс");
        (await fixture.Database.ScalarAsync<long>($"select count(*) from children where iin = '{child.Digits}'")).ShouldBe(1);
    }

    [Fact]
    public async Task NewCase_OfTwoSpecialistsAtOnce_IsRegisteredOnce()
    {
        using var one = await fixture.Portal.OpenRegisterAsync();
        using var other = await fixture.Portal.OpenRegisterAsync();
        var child = TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male);

        var answers = await Task.WhenAll(one.RegisterAsync(Register.NewCase(child)), other.RegisterAsync(Register.NewCase(child)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Single(answer => answer.StatusCode != HttpStatusCode.Redirect).StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.BadRequest);
        (await fixture.Database.ScalarAsync<long>(
            $"select count(*) from guardianship_cases c join children h on h.id = c.child_id where h.iin = '{child.Digits}'")).ShouldBe(1);
    }

    [Fact]
    public async Task NewCase_OfASibling_KeepsBothTogether()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var elder = TestCases.NextIin(new DateOnly(2015, 1, 1), Sex.Female);
        var fields = Register.NewCase(elder);
        fields["Child.First"] = "Айгүл";
        var first = await client.RegisterCaseAsync(fields);
        var younger = Register.NewCase();
        younger["Child.SiblingIin"] = elder.Digits;

        var second = await client.RegisterCaseAsync(younger);

        foreach (var (id, other) in new[] { (first, second), (second, first) })
        {
            (await client.GetDocumentAsync($"/kk/guardianship/cases/{id}")).QuerySelector($"#card-child ~ dl a[href$='/{other}']").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task NewCase_OfAKnownGuardian_UsesItAndWritesNothingOver()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var guardian = TestCases.NextIin(new DateOnly(1965, 3, 4), Sex.Female);
        await client.RegisterCaseAsync(Register.NewCase(guardian: guardian));

        var otherAccount = Register.NewCase(guardian: guardian);
        otherAccount["Guardian.Account"] = BankAccount.Create("998", "TEST000000002");
        using (var response = await client.RegisterAsync(otherAccount))
        {
            (await PortalClient.ReadAsync(response)).QuerySelector("#Guardian_Account-error")!.TextContent.ShouldContain("басқа шоты бар");
        }

        var otherName = Register.NewCase(guardian: guardian);
        otherName["Guardian.Last"] = "Жобалиева";
        using (var response = await client.RegisterAsync(otherName))
        {
            (await PortalClient.ReadAsync(response)).QuerySelector("#Guardian_Last-error")!.TextContent.ShouldContain("басқа атпен");
        }

        await client.RegisterCaseAsync(Register.NewCase(guardian: guardian));
        (await fixture.Database.ScalarAsync<long>($"select count(*) from guardians where iin = '{guardian.Digits}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("үлгібаев", true)]
    [InlineData("Үлгіб", true)]
    [InlineData("ҮЛГІБАЕВ ғани", true)]
    [InlineData("Үлгібаев Ермек", false)]
    [InlineData("мысалбекова", true)]
    [InlineData("лгібаев", false)]
    [InlineData("Үлг%", false)]
    public async Task Search_FindsByTheBeginningOfAName(string text, bool finds)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();

        var page = await client.SearchAsync(text);

        (page.QuerySelector($"tr[data-case='{id}']") is not null).ShouldBe(finds);
    }

    [Fact]
    public async Task Search_FindsByNumberAndByIin()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var fields = Register.NewCase();
        var id = await client.RegisterCaseAsync(fields);

        foreach (var text in new[] { $"{id}", $"№ {id}", fields["Child.Iin"], fields["Guardian.Iin"], fields["Child.Iin"].Insert(6, " ") })
        {
            (await client.SearchAsync(text)).QuerySelectorAll("tr[data-case]").Single().GetAttribute("data-case").ShouldBe($"{id}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("үл")]
    [InlineData("%%%")]
    [InlineData("99999999999")]
    public async Task Search_ThatWouldLeafThroughAll_IsRefused(string text)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();

        var page = await client.SearchAsync(text, "ru");

        page.QuerySelector("#Text-error")!.TextContent.ShouldContain("не менее 3 букв");
        page.QuerySelectorAll("tr[data-case]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Register_AsksFirstWhatItIsOpenedFor()
    {
        var id = (await fixture.Database.CreateCaseAsync()).Id;
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var address in new[] { "/ru/guardianship", $"/ru/guardianship/cases/{id}" })
        {
            using var response = await head.Http.GetAsync(address, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            response.Headers.Location!.ToString().ShouldBe($"/ru/guardianship/purpose?next={Uri.EscapeDataString(address)}");
        }

        using var wrong = await head.PostAsync("/ru/guardianship/purpose", "/ru/guardianship/purpose", new() { ["Purpose"] = "Curiosity" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var away = await head.PostAsync(
            "/ru/guardianship/purpose", "/ru/guardianship/purpose", new() { ["Purpose"] = nameof(AccessPurpose.Decision), ["next"] = "https://example.org/" });
        away.Headers.Location!.ToString().ShouldBe("/ru/guardianship");
    }
}
