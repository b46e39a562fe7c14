using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Rendering;

/// <param name="Name">The watch-list.</param>
/// <param name="Verdict">How the articles speak of it, and how many of them, in words.</param>
/// <param name="Terms">What was found most often, in words.</param>
/// <param name="Bar">How many speak how, as a bar.</param>
/// <param name="Quotes">The best and the worst sentence, where there are such.</param>
internal sealed record WatchListView(
    string Name,
    string Verdict,
    string Terms,
    IReadOnlyList<BarPart> Bar,
    IReadOnlyList<QuoteView> Quotes
)
{
    // A mail bears so much of names alone, whatever they are called.
    private const int MaxNames = 3_000;

    /// <summary>The first of those that something matched.</summary>
    public static IReadOnlyList<WatchListView> Of(Digest digest, int most) => [.. Matched(digest).Take(most).Select(Of)];

    /// <summary>Names the others that something matched; empty where there are none.</summary>
    public static string AlsoMatched(Digest digest, int most) =>
        Named(
            "Also matched: ",
            Matched(digest).Skip(most).Select(list => $"{list.Name} ({ToneWords.Count(list.Articles, "article")})")
        );

    /// <summary>Names those that nothing matched; empty where all were.</summary>
    public static string NothingFor(Digest digest) =>
        Named("Nothing for: ", digest.WatchLists.Where(list => list.Articles == 0).Select(list => list.Name));

    private static IEnumerable<DigestWatchList> Matched(Digest digest) => digest.WatchLists.Where(list => list.Articles > 0);

    private static string Named(string what, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length == 0 ? "" : UntrustedText.Line(what + all, MaxNames);
    }

    private static WatchListView Of(DigestWatchList list) =>
        new(
            list.Name,
            $"{ToneWords.Count(list.Articles, "article")} · {ToneWords.Of(list.Sentiment)}",
            string.Join(", ", list.Terms.Select(term => $"{term.Term} ({ToneWords.Number(term.Articles)})")),
            BarPart.Of(list.Sentiment),
            QuotesOf(list)
        );

    private static IReadOnlyList<QuoteView> QuotesOf(DigestWatchList list)
    {
        List<QuoteView> quotes = [];
        if (list.Best is { } best)
            quotes.Add(QuoteView.Of("Best", best));
        if (list.Worst is { } worst)
            quotes.Add(QuoteView.Of("Worst", worst));
        return quotes;
    }
}

/// <param name="Label">What it is an example of; empty where it is the only one.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tone">Its tone's word.</param>
/// <param name="Title">The headline of the article it stands in.</param>
/// <param name="Source">The outlet; empty where unknown.</param>
/// <param name="Url">The article's address; empty where it has none.</param>
internal sealed record QuoteView(string Label, string Sentence, string Tone, string Title, string Source, string Url)
{
    public static QuoteView Of(string label, Evidence evidence) =>
        new(
            label,
            evidence.Sentence,
            ToneWords.Of(evidence.Sentiment),
            evidence.Title,
            evidence.Source ?? "",
            evidence.Url ?? ""
        );
}
