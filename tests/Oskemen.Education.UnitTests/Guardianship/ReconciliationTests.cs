using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.UnitTests.Guardianship;

public class ReconciliationTests
{
    private static readonly Gen<Dictionary<int, Money>> Amounts =
        Gen.Select(Gen.Int[1, 12], Gen.Long[0, 10_000_000_00]).Array[0, 12]
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => Money.FromTenge(pair.Item2 / 100m)));

    [Fact]
    public void Of_AddsExpectedUpAndKeepsGaps() => Gen.Select(Amounts, Amounts).Sample((expected, executed) =>
    {
        var months = ProgrammeReconciliation.Of("464.015", ReconciliationBasis.Lists, expected, executed).Months;
        months.Select(month => month.Month).ShouldBe(expected.Keys.Union(executed.Keys).Order());
        foreach (var month in months)
        {
            var known = expected.Where(pair => pair.Key <= month.Month).ToList();
            month.ExpectedToDate?.Tenge.ShouldBe(known.Sum(pair => pair.Value.Tenge));
            (month.ExpectedToDate is null).ShouldBe(known.Count == 0);
            (month.Difference is null).ShouldBe(known.Count == 0 || !executed.ContainsKey(month.Month));
            month.Difference?.Tenge.ShouldBe(executed[month.Month].Tenge - known.Sum(pair => pair.Value.Tenge));
        }
    });

    [Fact]
    public void Of_ReportOf2016_DiffersByWhatTheReportLeavesOpen()
    {
        // 390 children at 21,21 thousand for ten months, against 83 191,6 executed.
        var expected = Enumerable.Range(1, 10).ToDictionary(month => month, _ => Money.FromTenge(390 * 21_210m));

        var latest = ProgrammeReconciliation.Of("464.015", ReconciliationBasis.Report, expected, new Dictionary<int, Money> { [10] = Money.FromThousands(83_191.6m) }).Latest;

        latest!.ExpectedToDate!.Value.Thousands.ShouldBe(82_719.0m);
        latest.Difference!.Value.Thousands.ShouldBe(472.6m);
    }

    [Theory]
    [InlineData(BenefitKind.GuardianBenefit, "464.015")]
    [InlineData(BenefitKind.PatronageUpkeep, "464.030")]
    [InlineData(BenefitKind.CarerPay, "464.030")]
    public void ProgrammeOf_IsThatOfTheBudget(BenefitKind kind, string programme) => ProgrammeReconciliation.ProgrammeOf(kind).ShouldBe(programme);
}
