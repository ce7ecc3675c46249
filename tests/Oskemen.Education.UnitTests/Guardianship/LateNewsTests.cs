using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Guardianship;

/// <summary>
/// Lists of three years of one case, of which things become known late and in any order: in the end every month is paid once, and what
/// was paid too much is owed.
/// </summary>
public class LateNewsTests
{
    private const int Cases = 500;
    private const int Months = 40;

    /// <summary>The last month in which something becomes known.</summary>
    private const int LastNews = 30;

    private static readonly DateTimeOffset At = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TermValues Before = new(Money.FromTenge(2121m), 10m, 10m, 5.5m, null, 15, 2, null);

    private static readonly Gen<Story> Any = Gen.Select(
            Gen.Enum<CareForm>(), Gen.Int[0, 200], Gen.Int[0, 4], Care.Pauses(), Gen.Int[0, 900], Gen.Bool, Gen.Select(Gen.Int[1, 700], Care.Rates(isKnown: true)).Array[0, 2])
        .Select((form, start, late, pauses, end, ends, rates) =>
        {
            var starts = Care.First.AddDays(start);
            var on = starts.AddDays(end);
            List<News> news = [.. pauses.Select(pause => new News(one => Pause(one, pause), null))];
            if (ends)
            {
                news.Add(new News(one => one.End(on, CareEndReason.Adoption, "№ 2", At).ShouldBeTrue(), null));
            }

            news.AddRange(rates.DistinctBy(rate => rate.Item1).Select(rate => new News(null, new GuardianshipTerms(Care.First.AddDays(rate.Item1), rate.Item2, "№ 3"))));
            return new Story(form, starts, Number(starts) + late, news);
        });

    [Fact]
    public void EveryMonth_IsPaidOnce_WheneverTheNewsCome() => Gen.Select(Any, Gen.Int[0, LastNews].Array[12]).Sample((story, known) =>
    {
        var account = story.Live([.. story.News.Zip(known, (news, month) => (month, news))]);

        account.Months.ShouldAllBe(month => month.Gap <= Money.Zero);
        (account.Paid - account.Due).ShouldBe(account.Debt.Tenge);
        account.Lists.ShouldAllBe(total => total >= Money.Zero);
        account.Lists.Sum(total => total.Tenge).ShouldBe(account.Paid);
    }, iter: Cases);

    [Fact]
    public void WhatIsPaidLessWhatIsOwed_DoesNotDependOnTheOrderOfTheNews() =>
        Gen.Select(Any, Gen.Int[0, LastNews].Array[12], Gen.Int[0, LastNews].Array[12], Gen.Int).Sample((story, known, otherwise, seed) =>
        {
            var one = story.Live([.. story.News.Zip(known, (news, month) => (month, news))]);
            var other = story.Live([.. Care.Shuffle(story.News, seed).Zip(otherwise, (news, month) => (month, news))]);

            (other.Paid - other.Debt.Tenge).ShouldBe(one.Paid - one.Debt.Tenge);
            other.Due.ShouldBe(one.Due);
        }, iter: Cases);

    [Fact]
    public void WhatIsKnownInTime_IsPaidInItsMonthAndNeverTakenBack() => Any.Sample(story =>
    {
        var account = (story with { Registered = Number(story.Starts) }).Live([.. story.News.Select(news => (0, news))]);

        account.Debt.ShouldBe(Money.Zero);
        account.Months.ShouldAllBe(month => month.Gap == Money.Zero);
        account.Items.ShouldAllBe(item => item.Origin == PaymentOrigin.Regular);
    }, iter: Cases);

    [Fact]
    public void Account_ThatIsLearntLate_IsPaidAllThatWasMissing() => Gen.Select(Any, Gen.Int[0, LastNews].Array[12], Gen.Int[0, LastNews]).Sample((story, known, account) =>
    {
        var late = (story with { AccountKnown = account }).Live([.. story.News.Zip(known, (news, month) => (month, news))]);

        late.Months.ShouldAllBe(month => month.Gap <= Money.Zero);
        (late.Paid - late.Due).ShouldBe(late.Debt.Tenge);
        late.Lists.Take(account).ShouldAllBe(total => total == Money.Zero);
    }, iter: Cases);

    private static int Number(DateOnly day) => ((day.Year - Care.First.Year) * 12) + day.Month - Care.First.Month;

    private static ReportingMonth Month(int number) => ReportingMonth.Of(Care.First.AddMonths(number));

    private static void Pause(GuardianshipCase one, PausedDays days)
    {
        one.Pause(new BenefitPause(days.From, days.Until, days.Reason, note: null, Guid.Empty, At), At).ShouldBeTrue();
    }

    /// <summary>Something that becomes known: of the case, or new rates for everybody.</summary>
    private sealed record News(Action<GuardianshipCase>? OfCase, GuardianshipTerms? Terms);

    /// <summary>What the lists paid, and what was due by all that is known in the end.</summary>
    private sealed record Lived(IReadOnlyList<AccountMonth> Months, IReadOnlyList<PaymentItem> Items, IReadOnlyList<Money> Lists, Money Debt)
    {
        public decimal Paid => Items.Sum(item => item.Amount.Tenge);

        public decimal Due => Months.Sum(month => month.Due.Amount.Tenge);
    }

    /// <summary>A case and all that becomes known of it.</summary>
    private sealed record Story(CareForm Form, DateOnly Starts, int Registered, IReadOnlyList<News> News)
    {
        private static readonly DateOnly ComesOfAge = new(2030, 1, 1);

        /// <summary>The month in which the guardian's account becomes known.</summary>
        public int AccountKnown { get; init; }

        /// <summary>Makes and approves the lists, each by what is known in its month.</summary>
        public Lived Live(IReadOnlyList<(int Month, News News)> news)
        {
            var one = new GuardianshipCase(
                new Child(Iin.Create(ComesOfAge.AddYears(-18), Sex.Male, 1) ?? Iin.Create(ComesOfAge.AddYears(-18), Sex.Male, 2)!, new PersonName("Үлгі", "Бала", null)),
                new Guardian(Iin.Create(new DateOnly(1970, 1, 1), Sex.Female, 1) ?? Iin.Create(new DateOnly(1970, 1, 1), Sex.Female, 2)!, new PersonName("Үлгі", "Адам", null)),
                new CaseTerms(Form, Kinship.Grandparent, "№ 1", Starts, Starts), Guid.Empty, At);
            List<GuardianshipTerms> terms = [new GuardianshipTerms(Care.First.AddYears(-1), Before, "№ 1")];
            var (items, lists, debt) = (new List<PaymentItem>(), new List<Money>(), Money.Zero);
            for (var number = 0; number < Months; number++)
            {
                foreach (var (_, known) in news.Where(item => item.Month == number))
                {
                    Learn(one, terms, known);
                }

                var line = number < Registered ? null : LineOf(one, new TermsHistory(terms), number, items);
                lists.Add(line?.Total ?? Money.Zero);
                if (line is not null)
                {
                    debt = line.Debt;
                    items.AddRange(line.Items);
                    SetUnsettled(one, line.UnsettledFrom);
                }
            }

            var months = BenefitAccount.Months(
                one.FactsOf(ComesOfAge), new TermsHistory(terms), ReportingMonth.Of(one.AccountFrom), Month(Months - 1), [.. items.Select(Amount)]);
            return new Lived(months, items, lists, debt);
        }

        private static void Learn(GuardianshipCase one, List<GuardianshipTerms> terms, News known)
        {
            known.OfCase?.Invoke(one);
            if (known.Terms is { } rates)
            {
                terms.Add(rates);
                if (one.EndsOn is null || one.EndsOn >= rates.ValidFrom)
                {
                    one.Unsettle(rates.ValidFrom, At);
                }
            }
        }

        /// <summary>As the portal chooses what stands on a list.</summary>
        private PaymentLine? LineOf(GuardianshipCase one, TermsHistory terms, int number, List<PaymentItem> items)
        {
            var month = Month(number);
            if (one.UnsettledFrom is not { } from || from > month.FirstDay || one.StartsOn > month.LastDay)
            {
                return null;
            }

            var facts = one.FactsOf(ComesOfAge);
            var months = BenefitAccount.Months(
                facts, terms, ReportingMonth.Of(from), month, [.. items.Where(item => item.Month.FirstDay >= from).Select(Amount)]);
            return new PaymentLine(1, 1, number < AccountKnown ? null : "KZ86125KZT5004100100", months, month, facts.LastDay);
        }

        private static BenefitAmount Amount(PaymentItem item) => new(item.Kind, item.Month, item.Amount);

        /// <summary>The approval does this in the database.</summary>
        private static void SetUnsettled(GuardianshipCase one, DateOnly? from) =>
            typeof(GuardianshipCase).GetProperty(nameof(GuardianshipCase.UnsettledFrom))!.SetValue(one, from);
    }
}
