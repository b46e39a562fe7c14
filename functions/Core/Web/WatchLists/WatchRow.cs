using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.WatchCounts;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>A watch-list in the table of all.</summary>
/// <param name="Name">What its readers call it.</param>
/// <param name="Address">Its page.</param>
/// <param name="Today">Matches of the UTC day so far.</param>
/// <param name="Usual">Matches of a usual day.</param>
/// <param name="Matches">Matches of the last 30 days.</param>
/// <param name="Noise">The share of matches that are not relevant.</param>
/// <param name="Readers">The digests and alerts that have it.</param>
internal sealed record WatchRow(
    string Name,
    string Address,
    string Today,
    string Usual,
    string Matches,
    string Noise,
    string Readers
)
{
    private const string Unknown = "–";
    private const int MostReaders = 8;
    private static readonly IWords Words = RenderingWords.Default;

    public static WatchRow Of(WatchVolume volume) =>
        new(
            volume.List.Name,
            WatchListItem.AddressOf(volume.List.Id),
            volume.Count is { } count ? Words.Number(count.Today.Articles) : Unknown,
            volume.Count?.Today.Usual is { } usual ? Words.Number(Math.Round(usual, 1)) : Unknown,
            volume.Count is { } counted ? Words.Number(counted.Period.Articles) : Unknown,
            volume.Count is { } noisy ? Words.NamePage.Percent(noisy.Noise) : Unknown,
            ReadersOf(volume.Readers)
        );

    /// <summary>The names of digests and alerts, in words; not too many.</summary>
    public static string ReadersOf(IReadOnlyList<string> readers) =>
        readers.Count > 0 ? Words.Names(readers.Take(MostReaders), Math.Max(0, readers.Count - MostReaders)) : Unknown;
}
