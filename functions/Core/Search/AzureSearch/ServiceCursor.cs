using System.Globalization;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Where a page of the best results goes on: the service cannot go on behind a score, so it skips results.</summary>
/// <param name="Place">The place of the last result, for those that are not in the service.</param>
/// <param name="Skip">How many results of the service were shown.</param>
internal readonly record struct ServiceCursor(SearchCursor Place, int Skip)
{
    private const char Separator = '_';

    /// <summary>Reads what <see cref="ToString"/> has written; null for anything else.</summary>
    public static ServiceCursor? Parse(string? text) =>
        text?.Split(Separator) is [var place, var skipped]
        && SearchCursor.Parse(place, SearchOrder.Best) is { } last
        && int.TryParse(skipped, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
        && skip <= ServiceReader.MostSkipped
            ? new ServiceCursor(last, skip)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}{Separator}{Skip}");
}
