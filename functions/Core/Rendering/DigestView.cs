using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering;

/// <summary>
/// What the templates show: a digest with every date, count and tone in words, so that both show the same.
/// What is not there is empty, since the templates take a null for a misspelt name.
/// </summary>
internal sealed record DigestView
{
    /// <summary>All types the templates may look into.</summary>
    public static readonly Type[] Types =
    [
        typeof(DigestView),
        typeof(TileView),
        typeof(BarPart),
        typeof(GroupView),
        typeof(ArticleView),
        typeof(SectionView),
        typeof(EntityView),
        typeof(RejectedView),
        typeof(WatchListView),
        typeof(QuoteView),
        typeof(MoverView),
        typeof(StoryView),
        typeof(NewsView),
        typeof(FurtherView),
    ];

    public required string Subject { get; init; }
    public required string Preheader { get; init; }
    public required string Name { get; init; }
    public required string Date { get; init; }
    public required string Covers { get; init; }
    public required string Summary { get; init; }
    public required IReadOnlyList<string> Brief { get; init; }
    public required string Missed { get; init; }
    public required IReadOnlyList<TileView> Tiles { get; init; }
    public required IReadOnlyList<BarPart> Bar { get; init; }
    public required string Tone { get; init; }
    public required IReadOnlyList<WatchListView> WatchLists { get; init; }
    public required string AlsoMatched { get; init; }
    public required string NothingFor { get; init; }
    public required IReadOnlyList<MoverView> Movers { get; init; }
    public required IReadOnlyList<StoryView> Stories { get; init; }
    public required string Continuing { get; init; }
    public required IReadOnlyList<GroupView> Groups { get; init; }
    public required string Further { get; init; }
    public required IReadOnlyList<SectionView> Sections { get; init; }
    public required string Coverage { get; init; }
    public required IReadOnlyList<RejectedView> Rejected { get; init; }
    public required string Why { get; init; }
    public required string Change { get; init; }
    public required string Contact { get; init; }
    public required string ContactUrl { get; init; }

    /// <param name="digest">The digest.</param>
    /// <param name="watchLists">Watch-lists with their evidence; further ones are named.</param>
    public static DigestView Of(Digest digest, int watchLists = int.MaxValue)
    {
        var words = new DigestWords(digest);
        var groups = GroupViews.Of(digest, words);
        return new DigestView
        {
            Subject = words.Subject,
            Preheader = words.Preheader,
            Name = digest.Name,
            Date = words.Date,
            Covers = words.Covers,
            Summary = words.Summary,
            Brief = digest.Brief,
            Missed = words.Missed ?? "",
            Tiles = TileView.Of(digest),
            Bar = BarPart.Of(digest.Counts.Sentiment),
            Tone = ToneWords.Of(digest.Counts.Sentiment),
            WatchLists = WatchListView.Of(digest, watchLists),
            AlsoMatched = WatchListView.AlsoMatched(digest, watchLists),
            NothingFor = WatchListView.NothingFor(digest),
            Movers = MoverView.Of(digest),
            Stories = StoryView.Of(digest, words),
            Continuing = words.Continuing,
            Groups = groups,
            Further = words.Further ?? "",
            Sections = SectionView.Of(digest),
            Coverage = string.Join(' ', CoverageWords.Of(digest, words)),
            Rejected = [.. digest.Rejected.Select(RejectedView.Of)],
            Why = words.Why,
            Change =
                digest.Contact.Length == 0
                    ? "Whoever runs this installation can change what you get, and when."
                    : "To change what you get, and when, write to",
            Contact = digest.Contact,
            ContactUrl =
                digest.Contact.Length == 0
                    ? ""
                    : "mailto:" + Uri.EscapeDataString(digest.Contact).Replace("%40", "@", StringComparison.Ordinal),
        };
    }
}

/// <param name="Value">A number.</param>
/// <param name="Label">Of what.</param>
/// <param name="Tone">Its tone's word; empty where it has none.</param>
/// <param name="Usual">What is usual, in words; empty where that is not known.</param>
internal sealed record TileView(string Value, string Label, string Tone, string Usual)
{
    /// <summary>Articles, events, the three tones everybody looks for, and the others where they occur.</summary>
    public static IReadOnlyList<TileView> Of(Digest digest) =>
        [
            new(
                ToneWords.Number(digest.Counts.Articles),
                digest.Counts.Articles == 1 ? "article" : "articles",
                "",
                UsualOf(digest.Usual?.Articles)
            ),
            .. StoriesOf(digest),
            .. ToneWords
                .Parts(digest.Counts.Sentiment)
                .Where(part => part.Count > 0 || part.Tone is "positive" or "neutral" or "negative")
                .Select(part => new TileView(
                    ToneWords.Number(part.Count),
                    part.Tone,
                    part.Tone,
                    UsualOf(part.Tone, digest.Usual)
                )),
        ];

    private static IEnumerable<TileView> StoriesOf(Digest digest)
    {
        if (digest.StoryCounts.All is > 0 and var all)
            yield return new TileView(ToneWords.Number(all), all == 1 ? "story" : "stories", "", "");
    }

    private static string UsualOf(string tone, UsualCounts? usual) =>
        UsualOf(
            tone switch
            {
                "positive" => usual?.Positive,
                "negative" => usual?.Negative,
                _ => null,
            }
        );

    private static string UsualOf(double? count) => count is { } usual ? "usually " + MoverView.Number(usual) : "";
}

/// <summary>A part of a bar.</summary>
internal sealed record BarPart(string Tone, int Percent)
{
    /// <summary>Parts in whole per cent that sum to 100; what is there at all gets at least one.</summary>
    public static IReadOnlyList<BarPart> Of(SentimentCounts counts)
    {
        var parts = ToneWords.Parts(counts).Where(part => part.Count > 0).ToList();
        var total = parts.Sum(part => (long)part.Count);
        var bar = parts.ConvertAll(part => new BarPart(part.Tone, (int)Math.Max(1, part.Count * 100L / total)));
        if (bar.Count == 0)
            return bar;
        var widest = bar.IndexOf(bar.MaxBy(part => part.Percent)!);
        bar[widest] = bar[widest] with { Percent = bar[widest].Percent + 100 - bar.Sum(part => part.Percent) };
        return bar;
    }
}

internal sealed record RejectedView(string Heading, string Reason, string Names)
{
    public static RejectedView Of(RejectedFiles files)
    {
        var more = files.Count - files.Names.Count;
        var names = string.Join(", ", files.Names) + (more > 0 ? $" and {ToneWords.Number(more)} more" : "");
        return new RejectedView($"{ToneWords.Number(files.Count)} {RejectionWords.Of(files.Kind)}", files.Reason, names);
    }
}
