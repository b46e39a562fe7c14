using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>
/// What the templates show: a digest with every date, count and sentiment in words, so that both templates show the same.
/// What is missing is empty, since the templates treat null as a misspelled name.
/// </summary>
internal sealed record DigestView
{
    /// <summary>All types that the templates may read.</summary>
    public static readonly Type[] Types =
    [
        typeof(DigestView),
        typeof(Labels),
        typeof(TileView),
        typeof(BarPart),
        typeof(GroupView),
        typeof(ArticleView),
        typeof(NameSectionView),
        typeof(EntityView),
        typeof(RejectedView),
        typeof(WatchListView),
        typeof(QuoteView),
        typeof(MoverView),
        typeof(StoryView),
        typeof(FurtherView),
        typeof(RelatedView),
        typeof(CorrectionView),
    ];

    public required Labels Labels { get; init; }

    /// <summary>The address of the page that has all of it; empty if there is none.</summary>
    public required string Page { get; init; }
    public required string Subject { get; init; }
    public required string Preheader { get; init; }
    public required string Name { get; init; }
    public required string Date { get; init; }
    public required string Covers { get; init; }
    public required string Summary { get; init; }
    public required string Missed { get; init; }
    public required IReadOnlyList<TileView> Tiles { get; init; }
    public required IReadOnlyList<BarPart> Bar { get; init; }
    public required IReadOnlyList<WatchListView> WatchLists { get; init; }
    public required string AlsoMatched { get; init; }
    public required string NoMatches { get; init; }
    public required IReadOnlyList<MoverView> Movers { get; init; }
    public required IReadOnlyList<StoryView> Stories { get; init; }
    public required string MoreStories { get; init; }
    public required string Continuing { get; init; }
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }
    public required IReadOnlyList<GroupView> Groups { get; init; }
    public required string FurtherTopics { get; init; }
    public required IReadOnlyList<NameSectionView> Sections { get; init; }
    public required string Coverage { get; init; }
    public required IReadOnlyList<RejectedView> Rejected { get; init; }
    public required string Why { get; init; }
    public required string Change { get; init; }
    public required string Contact { get; init; }
    public required string ContactUrl { get; init; }

    /// <param name="all">The digest.</param>
    /// <param name="extent">How much of it is shown.</param>
    /// <param name="page">The address of the page that has all of it; null if there is none.</param>
    /// <param name="isPage">Whether it is shown as a page, with the evidence for names.</param>
    public static DigestView From(Digest all, DigestExtent extent, Uri? page = null, bool isPage = false)
    {
        var words = RenderingWords.Default;
        var digest = extent.Of(all);
        var sentences = words.For(digest);
        var more = all.Stories.Count - digest.Stories.Count;
        return new DigestView
        {
            Labels = digest.IsAlert ? words.Labels with { Coverage = words.Labels.AlertCoverage } : words.Labels,
            Page = page?.AbsoluteUri ?? "",
            Subject = sentences.Subject,
            Preheader = sentences.Preheader,
            Name = digest.Name,
            Date = sentences.Date,
            Covers = sentences.Covers,
            Summary = sentences.Summary,
            Missed = sentences.Missed,
            Tiles = TileView.From(digest, words),
            Bar = BarPart.From(digest.Counts.Sentiment),
            WatchLists = WatchListView.From(digest, words, extent.WatchLists),
            AlsoMatched = WatchListView.AlsoMatched(digest, words, extent.WatchLists),
            NoMatches = WatchListView.NoMatches(digest, words),
            Movers = MoverView.From(digest, words),
            Stories = StoryView.From(digest, words, sentences),
            MoreStories = more > 0 ? words.More(more) : "",
            Continuing = sentences.Continuing,
            Corrections = CorrectionView.From(digest, words),
            Groups = GroupView.From(digest, words, sentences, extent.HasSentences),
            FurtherTopics = sentences.FurtherTopics,
            Sections = NameSectionView.From(digest, words, isPage),
            Coverage = sentences.Coverage,
            Rejected = [.. digest.Rejected.Select(files => RejectedView.From(files, words))],
            Why = sentences.Why,
            Change = sentences.Change,
            Contact = digest.Contact,
            ContactUrl =
                digest.Contact.Length == 0
                    ? ""
                    : "mailto:" + Uri.EscapeDataString(digest.Contact).Replace("%40", "@", StringComparison.Ordinal),
        };
    }
}

/// <summary>Files that could not be read.</summary>
/// <param name="Heading">How many, and which kind.</param>
/// <param name="Reason">Why; empty if only their number is shown.</param>
/// <param name="Names">Their names; empty likewise.</param>
internal sealed record RejectedView(string Heading, string Reason, string Names)
{
    // Digests of earlier versions name files that were forgotten.
    public static RejectedView From(RejectedFiles files, IWords words) =>
        files.Kind == RejectionKind.Forgotten
            ? new(words.Rejected(files), "", "")
            : new(words.Rejected(files), files.Reason, words.Names(files.Names, files.Count - files.Names.Count));
}
