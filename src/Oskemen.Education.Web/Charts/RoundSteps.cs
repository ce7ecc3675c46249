namespace Oskemen.Education.Web.Charts;

/// <summary>The round figures (1, 2 or 5 and zeros) at which a chart draws its rules.</summary>
public static class RoundSteps
{
    private const int MostSteps = 5;

    /// <summary>Zero and equal round steps to at least <paramref name="largest"/>; zero alone when there is nothing above it.</summary>
    public static IReadOnlyList<decimal> Upto(decimal largest)
    {
        if (largest <= 0)
        {
            return [0];
        }

        var step = StepFor(largest);
        var count = (int)decimal.Ceiling(largest / step);
        return [.. Enumerable.Range(0, count + 1).Select(number => number * step)];
    }

    private static decimal StepFor(decimal largest)
    {
        var power = 1m;
        while (power * MostSteps < largest)
        {
            power *= 10;
        }

        while (power * MostSteps / 10 >= largest)
        {
            power /= 10;
        }

        return new[] { power / 5, power / 2, power }.First(step => step * MostSteps >= largest);
    }
}
