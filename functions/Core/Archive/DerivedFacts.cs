using System.Globalization;

namespace NewsMonitor.Core.Archive;

/// <summary>What is known of something that was computed of a day, without reading it: the metadata of its blob.</summary>
/// <param name="Of">A hash of the settings that it depends on; empty if there are none.</param>
/// <param name="AsOf">By the service's clock: what was written later is not in it.</param>
/// <param name="Took">How long making it took.</param>
/// <param name="Articles">The articles that it was made of.</param>
/// <param name="IsOver">Whether its time was over.</param>
public sealed record DerivedFacts(string Of, DateTimeOffset AsOf, TimeSpan Took, int Articles, bool IsOver)
{
    private const string FormatKey = "format";
    private const string OfKey = "of";
    private const string AsOfKey = "asof";
    private const string TookKey = "took";
    private const string ArticlesKey = "articles";
    private const string OverKey = "over";
    private const string NamesKey = "names";

    /// <summary>A hash of the decisions about names that it was made with; empty if they do not matter, or are unknown.</summary>
    public string Names { get; init; } = "";

    /// <summary>Whether rows of these days may have changed since.</summary>
    /// <param name="marks">When days were marked last (<see cref="StaleDays"/>).</param>
    public bool IsBehind(IEnumerable<DateTimeOffset> marks) => marks.Any(mark => mark > AsOf - RollupStore.Settle);

    // Not every service takes a header without a value.
    internal Dictionary<string, string> Write(string format)
    {
        var written = new Dictionary<string, string>
        {
            [FormatKey] = format,
            [AsOfKey] = AsOf.ToString("O", CultureInfo.InvariantCulture),
            [TookKey] = Took.ToString("c", CultureInfo.InvariantCulture),
            [ArticlesKey] = Articles.ToString(CultureInfo.InvariantCulture),
            [OverKey] = IsOver ? "1" : "0",
        };
        if (Of.Length > 0)
            written[OfKey] = Of;
        if (Names.Length > 0)
            written[NamesKey] = Names;
        return written;
    }

    /// <summary>Null for metadata of another version, and for none.</summary>
    internal static DerivedFacts? Read(IDictionary<string, string> metadata, string format) =>
        metadata.TryGetValue(FormatKey, out var written)
        && written == format
        && metadata.TryGetValue(AsOfKey, out var asOf)
        && DateTimeOffset.TryParseExact(asOf, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && metadata.TryGetValue(TookKey, out var took)
        && TimeSpan.TryParseExact(took, "c", CultureInfo.InvariantCulture, out var length)
        && metadata.TryGetValue(ArticlesKey, out var articles)
        && int.TryParse(articles, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && metadata.TryGetValue(OverKey, out var over)
            ? new DerivedFacts(metadata.TryGetValue(OfKey, out var of) ? of : "", time, length, count, over == "1")
            {
                Names = metadata.TryGetValue(NamesKey, out var names) ? names : "",
            }
            : null;
}
