using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.UnitTests.Budgets;
using Oskemen.Education.Web.Features.BudgetMonths;

namespace Oskemen.Education.UnitTests.BudgetMonths;

public class RowMergeTests
{
    /// <summary>Opened, typed and stored amounts, and what becomes of the line.</summary>
    [Theory]
    [InlineData(1, 1, 1, RowMerge.Keep)]
    [InlineData(1, 2, 1, RowMerge.Write)]
    [InlineData(1, 1, 2, RowMerge.Keep)]
    [InlineData(1, 2, 2, RowMerge.Keep)]
    [InlineData(1, 2, 3, RowMerge.Conflict)]
    public void With_MergesThreeWays(int opened, int typed, int stored, RowMerge expected) =>
        Row(typed, opened).With(Entry(stored)).ShouldBe(expected);

    [Fact]
    public void With_WhenTheStoredValueIsTaken_Keeps()
    {
        var row = new MonthFormRow { Paid = Money.FromThousands(2), Loaded = "another", TakeStored = true };

        row.With(Entry(3)).ShouldBe(RowMerge.Keep);
    }

    [Fact]
    public void With_WithoutAFingerprint_DoesNotOverwrite() =>
        new MonthFormRow { Paid = Money.FromThousands(2) }.With(Entry(3)).ShouldBe(RowMerge.Conflict);

    [Fact]
    public void Fingerprint_DiffersWithEveryField()
    {
        var one = Money.FromThousands(1);
        ExecutionValues[] all =
        [
            new(), new(Plan: one), new(Paid: one), new(Registered: one), new(Unpaid: one), new(Saving: one), new(Reason: "1"), new(Note: "1"),
            new(Paid: Money.Zero), new(Paid: Money.FromTenge(0.01m)),
        ];

        all.Select(Fingerprint.Of).Distinct().Count().ShouldBe(all.Length);
    }

    private static MonthFormRow Row(decimal typed, decimal opened) => new()
    {
        Paid = Money.FromThousands(typed),
        Loaded = Fingerprint.Of(new ExecutionValues(Paid: Money.FromThousands(opened))),
    };

    private static ExecutionEntry Entry(decimal paid)
    {
        var entry = new YearFixture("464.003.015").Month(10).Entries[0];
        entry.Update(new ExecutionValues(Paid: Money.FromThousands(paid)), YearFixture.Economist, YearFixture.Now);
        return entry;
    }
}
