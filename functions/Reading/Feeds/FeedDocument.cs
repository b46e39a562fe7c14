using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Feeds;

/// <summary>
/// A feed as it was fetched, split into its entries: RSS, RDF, Atom or JSON Feed. What an entry means is read later, from the
/// file that is dropped for it.
/// </summary>
/// <param name="Title">The feed's own title; empty if it has none.</param>
/// <param name="TimeToLive">How long the feed asks not to be fetched again; null if it does not say.</param>
/// <param name="Entries">
/// The entries in their order, each with an ID of its own: at most <see cref="ReadLimits.MaxParts"/>.
/// </param>
/// <param name="Fault">Why the rest could not be read, in a sentence without a period; null if all of it was.</param>
internal sealed record FeedDocument(string Title, TimeSpan? TimeToLive, IReadOnlyList<FeedEntry> Entries, string? Fault)
{
    /// <summary>The fault of a feed with more than <see cref="ReadLimits.MaxParts"/> entries.</summary>
    public static string TooLong { get; } = $"The feed has more than {ReadLimits.MaxParts:N0} entries";

    /// <summary>Splits a feed. Never throws because of the content.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="address">Where they are from; relative links are relative to it.</param>
    public static async Task<FeedDocument> ReadAsync(ReadOnlyMemory<byte> content, Uri address)
    {
        var decoded = TextDecoder.Decode(content.Span);
        if (decoded.Rejection is { } rejection)
            return Not(rejection.Reason.TrimEnd('.'));
        var text = decoded.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var feed = text switch
        {
            [] => Not("The answer is empty"),
            ['{', ..] => JsonEntries.Read(text, address),
            ['<', ..] when TextMarks.IsPage(text) => Not("The answer is a page, not a feed"),
            ['<', ..] => await XmlEntries.ReadAsync(text, address),
            _ => Not("The answer is not a feed"),
        };
        return feed with { Entries = EntryIds.Distinct(feed.Entries) };
    }

    /// <summary>A document from which nothing can be read, for the given reason.</summary>
    public static FeedDocument Not(string fault) => new("", null, [], fault);
}
