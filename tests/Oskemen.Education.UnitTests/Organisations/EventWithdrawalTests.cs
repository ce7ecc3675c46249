using Oskemen.Education.Domain.Organisations;
using static Oskemen.Education.Domain.Organisations.OrganisationEventKind;

namespace Oskemen.Education.UnitTests.Organisations;

/// <summary>A change is withdrawn: the register and the rest of the history read as if it had not been entered.</summary>
public sealed class EventWithdrawalTests
{
    private static readonly DateTimeOffset Now = new(2016, 11, 1, 5, 0, 0, TimeSpan.Zero);

    /// <summary>What the register says, the withdrawn change, a later one; what the register says then, and from what the later one leads.</summary>
    public static TheoryData<OrganisationEventKind, string, string, string?, string, string?> Changes => new()
    {
        { ChangedType, "Gymnasium", "GeneralSecondary>Gymnasium", null, "GeneralSecondary", null },
        { ChangedType, "Lyceum", "GeneralSecondary>Gymnasium", null, "Lyceum", null },
        { ChangedType, "Lyceum", "GeneralSecondary>Gymnasium", "Gymnasium>Lyceum", "Lyceum", "GeneralSecondary" },
        { ChangedType, "Lyceum", "GeneralSecondary>Gymnasium", "Basic>Lyceum", "Lyceum", "Basic" },
        { HandedOver, "Oblast", "City>Oblast", null, "City", null },
        { ChangedLanguages, "Kazakh", "Russian>Kazakh", null, "Russian", null },
        { Renamed, "Жаңа", "Ескі>Жаңа", null, "Ескі", null },
        { Renamed, "Басқа", "Ескі>Жаңа", "Жаңа>Басқа", "Басқа", "Ескі" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Withdraw_TakesTheChangeOutOfTheRegister_OrOutOfWhatFollows(
        OrganisationEventKind kind, string registered, string change, string? later, string expected, string? from)
    {
        var organisation = Registered(kind, registered);
        var (entry, next) = (Change(kind, change, 2014), later is null ? null : Change(kind, later, 2015));

        entry.Withdraw(organisation, next is null ? [] : [next], "қате", Guid.NewGuid(), Now).ShouldBeNull();

        entry.Withdrawal!.Reason.ShouldBe("қате");
        Told(kind, organisation).ShouldBe(expected);
        next?.From.ShouldBe(from);
    }

    [Fact]
    public void Withdraw_OfWhatALaterChangeTakesBack_IsRefused()
    {
        var organisation = Registered(ChangedType, "GeneralSecondary");
        var (entry, next) = (Change(ChangedType, "GeneralSecondary>Gymnasium", 2014), Change(ChangedType, "Gymnasium>GeneralSecondary", 2015));

        entry.Withdraw(organisation, [next], "қате", Guid.NewGuid(), Now).ShouldBe(EventProblem.NothingChanges);

        (entry.Withdrawal, next.From).ShouldBe((null, "Gymnasium"));
        next.Withdraw(organisation, [entry], "қате", Guid.NewGuid(), Now).ShouldBeNull();
        organisation.Type.ShouldBe(OrganisationType.Gymnasium);
    }

    [Theory]
    [InlineData(Opened, EventProblem.BeforeOpening)]
    [InlineData(Extended, null)]
    public void Withdraw_WithoutWhichTheRestMakesNoSense_IsRefused(OrganisationEventKind kind, EventProblem? expected)
    {
        var entries = new[] { Planned, Opened, Extended, Closed }.Select((of, index) => Entry(new EventDetails(of, new DateOnly(2010 + index, 1, 1)))).ToList();
        var entry = entries.Single(one => one.Kind == kind);

        entry.Withdraw(Registered(ChangedType, "GeneralSecondary"), [.. entries.Where(one => one != entry)], "қате", Guid.NewGuid(), Now).ShouldBe(expected);
    }

    private static OrganisationEvent Change(OrganisationEventKind kind, string change, int year)
    {
        var sides = change.Split('>');
        var (fromRu, toRu) = kind == Renamed ? (sides[0] + " ru", sides[1] + " ru") : (null, null);
        return Entry(new EventDetails(kind, new DateOnly(year, 9, 1), From: sides[0], To: sides[1], FromRu: fromRu, ToRu: toRu));
    }

    private static OrganisationEvent Entry(EventDetails details) => new(1, details, FactBasis.Stated, source: null, enteredById: null, Now);

    private static Organisation Registered(OrganisationEventKind kind, string value)
    {
        var name = kind == Renamed ? value : "Мектеп";
        var organisation = new Organisation("school_1", OrganisationKind.School, 1, name, name + " ru");
        var now = organisation.Particulars;
        organisation.Classify(kind switch
        {
            ChangedType => now with { Type = Enum.Parse<OrganisationType>(value) },
            HandedOver => now with { Subordination = Enum.Parse<Subordination>(value) },
            ChangedLanguages => now with { Languages = Enum.Parse<InstructionLanguages>(value) },
            _ => now,
        });
        return organisation;
    }

    private static string? Told(OrganisationEventKind kind, Organisation organisation) => kind switch
    {
        ChangedType => organisation.Type?.ToString(),
        HandedOver => organisation.Subordination?.ToString(),
        ChangedLanguages => organisation.Languages?.ToString(),
        _ => organisation.NameKk,
    };
}
