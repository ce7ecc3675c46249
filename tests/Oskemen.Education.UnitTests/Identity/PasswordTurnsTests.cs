using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.UnitTests.Identity;

public sealed class PasswordTurnsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_LetsInAsManyAsThereAreProcessorsAndEverybodyInTheEnd()
    {
        using var turns = new PasswordTurns();
        var (inside, most) = (0, 0);

        var done = await Task.WhenAll(Enumerable.Range(0, 20 * Environment.ProcessorCount).Select(number => Task.Run(
            () => turns.TakeAsync(
                async () =>
                {
                    var now = Interlocked.Increment(ref inside);
                    InterlockedMax(ref most, now);
                    await Task.Delay(2, Cancellation);
                    Interlocked.Decrement(ref inside);
                    // A check that fails gives its turn back as well.
                    return number % 3 == 0 ? throw new InvalidOperationException() : number;
                },
                Cancellation).ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default),
            Cancellation)));

        most.ShouldBe(Environment.ProcessorCount);
        done.Count(succeeded => succeeded).ShouldBe(done.Length - ((done.Length + 2) / 3));
    }

    [Fact]
    public async Task Take_WhenTheAskerIsGone_ChecksNothing()
    {
        using var turns = new PasswordTurns();
        using var gone = new CancellationTokenSource();
        var held = new TaskCompletionSource<int>();
        var holders = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => turns.TakeAsync(() => held.Task, Cancellation)).ToList();
        var checks = 0;

        var waiting = turns.TakeAsync(() => Task.FromResult(++checks), gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        held.SetResult(1);
        await Task.WhenAll(holders);
        (await turns.TakeAsync(() => Task.FromResult(checks), Cancellation)).ShouldBe(0);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
