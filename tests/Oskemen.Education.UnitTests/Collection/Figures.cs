using System.Globalization;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.UnitTests.Collection;

internal static class Figures
{
    /// <summary><c>Classes.5.Kazakh=1 Pupils.5.Kazakh=25</c>.</summary>
    public static ReturnFigures Read(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(cell => cell.Split('='))
        .Select(cell => KeyValuePair.Create(CellKey.Parse(cell[0])!.Value, int.Parse(cell[1], CultureInfo.InvariantCulture))));
}
