namespace NewsMonitor.Core.Web.Charts;

/// <summary>A point of a chart that leads somewhere.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Color">A class of the style sheet.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Label">What it shows, in words.</param>
internal sealed record ChartPoint(string X, string Y, string Color, string Address, string Label)
{
    public static ChartPoint Of(double x, double y, string color, string address, string label) =>
        new(Bar.Number(x), Bar.Number(y), color, address, label);
}
