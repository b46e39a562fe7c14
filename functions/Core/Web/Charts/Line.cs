namespace NewsMonitor.Core.Web.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Points">As in <c>polyline</c>.</param>
/// <param name="Color">A class of the style sheet.</param>
internal sealed record Line(string Points, string Color)
{
    public static Line Of(IEnumerable<(double X, double Y)> points, string color) =>
        new(string.Join(' ', points.Select(point => $"{Bar.Number(point.X)},{Bar.Number(point.Y)}")), color);

    /// <summary>The parts of a line between its gaps.</summary>
    /// <param name="points">In order; null for a gap.</param>
    /// <param name="color">A class of the style sheet.</param>
    public static IEnumerable<Line> Parts(IEnumerable<(double X, double Y)?> points, string color)
    {
        List<(double, double)> part = [];
        foreach (var point in points.Append(null))
        {
            if (point is { } known)
                part.Add(known);
            else if (part.Count > 0)
            {
                yield return Of(part, color);
                part = [];
            }
        }
    }
}
