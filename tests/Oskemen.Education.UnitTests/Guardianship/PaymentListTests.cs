using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>The way of a list, whatever is tried with it by whom.</summary>
public class PaymentListTests
{
    private const int Cases = 1000;
    private static readonly ReportingMonth May = new(2016, 5);
    private static readonly DateTimeOffset At = new(2016, 5, 10, 5, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] People = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    private enum Act
    {
        Make,
        Sum,
        Submit,
        Approve,
        Return,
        ReturnWithoutReason,
    }

    private static readonly Gen<(Act Act, int Person)[]> Acts =
        Gen.Select(Gen.Frequency((1, Gen.Const(Act.Make)), (1, Gen.Const(Act.Sum)), (3, Gen.Const(Act.Submit)), (3, Gen.Const(Act.Approve)), (2, Gen.Const(Act.Return)), (1, Gen.Const(Act.ReturnWithoutReason))), Gen.Int[0, 2])
            .Array[0, 12];

    [Fact]
    public void List_GoesItsWay_AndAnApprovedOneStaysAsItIs() => Acts.Sample(acts =>
    {
        var list = Made();
        foreach (var (act, person) in acts)
        {
            var (before, decisions, content) = (list.Status, list.Decisions.Count, Content(list));
            var isDone = Try(list, act, People[person], At.AddDays(decisions + 1));

            isDone.ShouldBe(act switch
            {
                Act.Make or Act.Sum or Act.Submit => before is PaymentListStatus.Draft or PaymentListStatus.Returned,
                Act.Approve => before == PaymentListStatus.Submitted && list.Decisions[decisions - 1].DecidedById != People[person],
                Act.Return => before == PaymentListStatus.Submitted,
                _ => false,
            });
            list.Status.ShouldBe(!isDone ? before : act switch
            {
                Act.Submit => PaymentListStatus.Submitted,
                Act.Approve => PaymentListStatus.Approved,
                Act.Return => PaymentListStatus.Returned,
                _ => before,
            });
            list.Decisions.Count.ShouldBe(isDone && act is Act.Submit or Act.Approve or Act.Return ? decisions + 1 : decisions);
            list.Decisions.Select(decision => decision.Number).ShouldBe(Enumerable.Range(1, list.Decisions.Count));
            (list.ApprovedAt is null).ShouldBe(list.Status != PaymentListStatus.Approved);
            if (before is PaymentListStatus.Approved or PaymentListStatus.Submitted)
            {
                Content(list).ShouldBe(content);
            }
        }
    }, iter: Cases);

    [Fact]
    public void Sum_IsThatOfTheLines_InWhateverOrder() => Gen.Select(Gen.Long[-1000_00, 200_000_00].Array[0, 20], Gen.Int).Sample((gaps, seed) =>
    {
        var lines = gaps.Select((gap, number) => Line(number, Money.FromTenge(gap / 100m))).ToList();
        var (list, other) = (Made(), Made());

        list.Sum(lines);
        other.Sum(Care.Shuffle(lines, seed).ToList());

        list.Total.Tenge.ShouldBe(gaps.Where(gap => gap > 0).Sum() / 100m);
        list.PaidCases.ShouldBe(gaps.Count(gap => gap > 0));
        (list.PaidCases + list.UnpaidCases).ShouldBe(gaps.Length);
        Content(other).ShouldBe(Content(list));
    });

    [Fact]
    public void List_OfNobody_IsNotHandedOn() => new PaymentList(May, May.FirstDay, People[0], At).Submit(People[0], At).ShouldBe(PaymentRefusal.Empty);

    private static bool Try(PaymentList list, Act act, Guid by, DateTimeOffset at)
    {
        try
        {
            switch (act)
            {
                case Act.Make:
                    list.Make(May.FirstDay.AddDays(at.Day), by, at);
                    return true;
                case Act.Sum:
                    list.Sum([Line(1, Money.FromTenge(at.Day))]);
                    return true;
                case Act.Submit:
                    return list.Submit(by, at) is null;
                case Act.Approve:
                    return list.Approve(by, at) is null;
                default:
                    return list.Return(act == Act.Return ? "Себеп" : " ", by, at) is null;
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static PaymentList Made()
    {
        var list = new PaymentList(May, May.FirstDay.AddDays(14), People[0], At);
        list.Sum([Line(1, Money.FromTenge(21_210m))]);
        return list;
    }

    /// <summary>A line of a case of which so much is missing, or was paid too much.</summary>
    private static PaymentLine Line(int caseId, Money gap) => new(
        caseId, caseId, "KZ86125KZT5004100100",
        [new AccountMonth(BenefitKind.GuardianBenefit, May, new BenefitDue(gap > Money.Zero ? gap : Money.Zero, 31, 0, null, false), gap > Money.Zero ? Money.Zero : Money.Zero - gap)],
        May, May.LastDay);

    private static string Content(PaymentList list) =>
        $"{list.PayOn} {list.MadeById} {list.MadeAt} {list.Total} {list.PaidCases} {list.UnpaidCases}";
}
