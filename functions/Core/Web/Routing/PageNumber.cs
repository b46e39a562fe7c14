using System.Globalization;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>Which page of a list an address is of.</summary>
internal static class PageNumber
{
    private const string Field = "page";
    private const int Most = 1_000;

    /// <summary>From 1; the first one if the address names none.</summary>
    public static int Of(WebRequest request) =>
        int.TryParse(request.Query[Field], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, Most)
            : 1;

    /// <param name="path">The list.</param>
    /// <param name="number">The page, from 1.</param>
    public static string AddressOf(string path, int number) =>
        number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{path}?{Field}={number}") : path;
}
