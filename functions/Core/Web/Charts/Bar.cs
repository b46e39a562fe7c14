using System.Globalization;

namespace NewsMonitor.Core.Web.Charts;

/// <summary>A rectangle of a chart, in the units of its view box.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The top edge.</param>
/// <param name="Width">At least a tenth.</param>
/// <param name="Height">0 or more.</param>
/// <param name="Color">A class of the style sheet.</param>
internal sealed record Bar(string X, string Y, string Width, string Height, string Color)
{
    public static Bar Of(double x, double y, double width, double height, string color) =>
        new(Number(x), Number(y), Number(Math.Max(0.1, width)), Number(height), color);

    /// <summary>A coordinate, to a tenth.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
