using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <param name="Name">The watch-list.</param>
/// <param name="Verdict">How many articles match, and their sentiment, in words.</param>
/// <param name="Terms">The terms found most often, in words.</param>
/// <param name="Bar">The articles by sentiment, as a bar.</param>
/// <param name="Quotes">The most positive and the most negative sentence, if there are any.</param>
internal sealed record WatchListView(
    string Name,
    string Verdict,
    string Terms,
    IReadOnlyList<BarPart> Bar,
    IReadOnlyList<QuoteView> Quotes
)
{
    /// <summary>The first watch-lists that any article matches.</summary>
    public static IReadOnlyList<WatchListView> From(Digest digest, IWords words, int most) =>
        [.. Matched(digest).Take(most).Select(list => From(list, words))];

    /// <summary>Names the other watch-lists that any article matches; empty if there are none.</summary>
    public static string AlsoMatched(Digest digest, IWords words, int most) => words.AlsoMatched(Matched(digest).Skip(most));

    /// <summary>Names the watch-lists that no article matches; empty if there are none.</summary>
    public static string NoMatches(Digest digest, IWords words) =>
        words.NoMatches(digest.WatchLists.Where(list => list.Articles == 0));

    private static IEnumerable<DigestWatchList> Matched(Digest digest) => digest.WatchLists.Where(list => list.Articles > 0);

    private static WatchListView From(DigestWatchList list, IWords words) =>
        new(
            list.Name,
            EntityView.Joined(
                $"{words.Count(Counted.Article, list.Articles)} · {words.Sentiments(list.Sentiment)}",
                words.Usual(list.UsualSentiment)
            ),
            string.Join(", ", list.Terms.Select(term => $"{term.Term} ({words.Number(term.Articles)})")),
            BarPart.From(list.Sentiment),
            [.. QuotesOf(list, words.Labels)]
        );

    private static IEnumerable<QuoteView> QuotesOf(DigestWatchList list, Labels labels)
    {
        if (list.Best is { } best)
            yield return QuoteView.From(labels.MostPositive, best);
        if (list.Worst is { } worst)
            yield return QuoteView.From(labels.MostNegative, worst);
    }
}

/// <param name="Label">What the sentence is an example of.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Color">The name of its <see cref="SentimentLabel"/>.</param>
/// <param name="Title">The headline of the article that contains it.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
internal sealed record QuoteView(string Label, string Sentence, string Color, string Title, string Source, string Url)
{
    public static QuoteView From(string label, Evidence evidence) =>
        new(label, evidence.Sentence, evidence.Sentiment.ToString(), evidence.Title, evidence.Source ?? "", evidence.Url ?? "");
}
