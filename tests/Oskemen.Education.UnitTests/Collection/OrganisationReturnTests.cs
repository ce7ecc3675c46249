using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Collection;

/// <summary>The way of a return, and every wrong turn of it.</summary>
public sealed class OrganisationReturnTests
{
    private static readonly Guid Director = Guid.NewGuid();
    private static readonly Guid Head = Guid.NewGuid();
    private static readonly DateTimeOffset Now = new(2026, 9, 10, 5, 0, 0, TimeSpan.Zero);
    private static readonly ReturnFigures Good = Figures.Read("Classes.5.Kazakh=1 Pupils.5.Kazakh=25");
    private static readonly ReturnFigures Better = Figures.Read("Classes.5.Kazakh=1 Pupils.5.Kazakh=24");

    private enum Act
    {
        Save,
        Submit,
        TakeOver,
        Approve,
        Return,
        Correct,
    }

    /// <summary>Which act is taken where; every other is refused and changes nothing.</summary>
    [Theory]
    [InlineData(ReturnStatus.NotBegun, "Save TakeOver", "Submit")]
    [InlineData(ReturnStatus.Draft, "Save Submit TakeOver", "")]
    [InlineData(ReturnStatus.Submitted, "Approve Return", "")]
    [InlineData(ReturnStatus.Returned, "Save Submit TakeOver", "")]
    [InlineData(ReturnStatus.Approved, "Correct", "")]
    public void Act_IsTakenWhereItBelongs(ReturnStatus status, string taken, string withErrors)
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            var owed = At(status);

            var refusal = Take(owed, act);

            refusal.ShouldBe(Holds(taken, act) ? null : Holds(withErrors, act) ? ReturnRefusal.HasErrors : ReturnRefusal.AlreadyDecided, $"{act} at {status}");
            if (refusal is not null)
            {
                owed.Current.Status.ShouldBe(status);
            }
        }
    }

    [Fact]
    public void Approve_BySubmitter_IsRefused()
    {
        var owed = At(ReturnStatus.Submitted);

        owed.Approve(Director, Now).ShouldBe(ReturnRefusal.OwnSubmission);
        owed.Approved.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Return_WithoutReasonAndCells_IsRefused(string? reason) =>
        At(ReturnStatus.Submitted).Return(reason, [], Head, Now).ShouldBe(ReturnRefusal.ReasonMissing);

    [Fact]
    public void Correction_CountsOnlyOnceItIsApprovedItself()
    {
        var owed = At(ReturnStatus.Approved);
        var approved = owed.Approved;

        owed.Correct("қате").ShouldBeNull();
        owed.Current.Number.ShouldBe(2);
        owed.Current.Figures.DifferenceTo(Good).ShouldBe([]);
        owed.Save(Better, [], null, Director, Now).ShouldBeNull();
        owed.Submit(null, Director, Now).ShouldBeNull();
        owed.Approved.ShouldBe(approved);
        owed.Approve(Head, Now).ShouldBeNull();

        owed.Approved.ShouldBe(owed.Current);
        owed.Current.Figures.DifferenceTo(approved!.Figures).ShouldBe([new CellDifference(new CellKey(Measure.Pupils, 5, TeachingLanguage.Kazakh), 25, 24)]);
        approved.Heads.ShouldBe(25);
    }

    [Fact]
    public void Campaign_ThatIsOver_TakesNothingButCorrections()
    {
        var draft = At(ReturnStatus.Draft);
        var approved = At(ReturnStatus.Approved);
        draft.Campaign.Close(Head, Now).ShouldBeTrue();
        draft.Campaign.Close(Head, Now).ShouldBeFalse();
        approved.Campaign.Close(Head, Now);

        draft.Save(Better, [], null, Director, Now).ShouldBe(ReturnRefusal.CampaignClosed);
        draft.Submit(null, Director, Now).ShouldBe(ReturnRefusal.CampaignClosed);
        approved.Correct("қате");
        approved.Save(Better, [], null, Director, Now).ShouldBeNull();
    }

    [Fact]
    public void Save_KeepsWhatIsTheSame_AndDropsWhatIsEmpty()
    {
        var owed = At(ReturnStatus.Draft);
        var kept = owed.Current.Cells.Single(cell => cell.Measure == Measure.Classes);

        owed.Save(Figures.Read("Classes.5.Kazakh=1 Pupils.6.Kazakh=0"), [new LevelNote(5, "a"), new LevelNote(null, "b")], null, Director, Now);

        owed.Current.Cells.ShouldContain(kept);
        owed.Current.Cells.Select(cell => cell.Key.Text).ShouldBe(["Classes.5.Kazakh", "Pupils.6.Kazakh"]);
        owed.Current.Notes.Select(note => (note.Level, note.Text)).ShouldBe([(5, "a"), (null, "b")]);
        owed.Save(Good, [new LevelNote(5, "c")], null, Director, Now);
        owed.Current.Notes.Select(note => (note.Level, note.Text)).ShouldBe([(5, "c")]);
        owed.Current.Heads.ShouldBe(25);
    }

    [Fact]
    public void TakeOver_WithoutALastPeriod_IsRefused() =>
        At(ReturnStatus.NotBegun).TakeOver(null, Director, Now).ShouldBe(ReturnRefusal.NothingToConfirm);

    private static bool Holds(string acts, Act act) => acts.Split(' ').Contains(act.ToString());

    private static ReturnRefusal? Take(OrganisationReturn owed, Act act) => act switch
    {
        Act.Save => owed.Save(Good, [], null, Director, Now),
        Act.Submit => owed.Submit(null, Director, Now),
        Act.TakeOver => owed.TakeOver(Good, Director, Now),
        Act.Approve => owed.Approve(Head, Now),
        Act.Return => owed.Return("себебі", [], Head, Now),
        _ => owed.Correct("қате"),
    };

    private static OrganisationReturn At(ReturnStatus status)
    {
        var campaign = new Campaign(
            new SchoolYear(2026), CampaignOccasion.SchoolYearStart, new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 15), Enum.GetValues<ReturnForm>(), isSample: false, Head, Now);
        var owed = new OrganisationReturn(campaign, new Organisation("school_1", OrganisationKind.School, 1, "№ 1 мектеп", "Школа № 1"), ReturnForm.School);
        Act[] way = status switch
        {
            ReturnStatus.NotBegun => [],
            ReturnStatus.Draft => [Act.Save],
            ReturnStatus.Submitted => [Act.Save, Act.Submit],
            ReturnStatus.Returned => [Act.Save, Act.Submit, Act.Return],
            _ => [Act.Save, Act.Submit, Act.Approve],
        };
        foreach (var act in way)
        {
            Take(owed, act).ShouldBeNull();
        }

        owed.Current.Status.ShouldBe(status);
        return owed;
    }
}
