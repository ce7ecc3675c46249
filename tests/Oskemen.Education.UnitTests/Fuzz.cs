using System.Text;
using CsCheck;

namespace Oskemen.Education.UnitTests;

/// <summary>What nobody types, made from a fixed seed: every run feeds the same samples, so that what broke once breaks again.</summary>
internal static class Fuzz
{
    /// <summary>Above what any sample takes on a machine that does other things besides; below for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static void Feed<T>(this Gen<T> gen, int samples, Action<T> check)
    {
        var random = new PCG(1, 2016);
        var (fed, sample) = (0, default(T));
        var feeding = Task.Run(() =>
        {
            for (; fed < samples; fed++)
            {
                sample = gen.Generate(random, null, out _);
                check(sample);
            }
        });
        try
        {
            feeding.Wait(Longest).ShouldBeTrue("It does not come to an end.");
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Sample {fed}: {sample}", exception);
        }
    }

    /// <summary>A text with pieces left out, doubled, or replaced by others.</summary>
    public static Gen<string> Spoilt(Gen<string> texts, Gen<string> pieces) => Gen.Select(
        texts,
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40], Gen.Int[0, 3], pieces).Array[1, 6],
        (text, cuts) => cuts.Aggregate(text, (spoilt, cut) => Spoil(spoilt, cut.Item1, cut.Item2, cut.Item3, cut.Item4)));

    private static string Spoil(string text, double place, int length, int way, string piece)
    {
        var at = (int)(place * text.Length);
        var end = Math.Min(text.Length, at + length);
        var spoilt = new StringBuilder(text, 0, at, text.Length + length + piece.Length);
        return (way switch
        {
            0 => spoilt,
            1 => spoilt.Append(text, at, end - at).Append(text, at, end - at),
            2 => spoilt.Append(piece),
            _ => spoilt.Append(piece).Append(text, at, end - at),
        }).Append(text, end, text.Length - end).ToString();
    }
}
