namespace NewsMonitor.Digests;

/// <param name="Name">The watch-list.</param>
/// <param name="Verdict">How the articles speak of it, and how many of them, in words.</param>
/// <param name="Terms">What was found most often, in words.</param>
/// <param name="Bar">How many speak how, as a bar.</param>
/// <param name="Quotes">The best and the worst sentence, where there are such.</param>
internal sealed record WatchListView(
    string Name, string Verdict, string Terms, IReadOnlyList<BarPart> Bar, IReadOnlyList<QuoteView> Quotes)
{
    /// <summary>Those that something matched.</summary>
    public static IReadOnlyList<WatchListView> Of(Digest digest) => [.. digest.WatchLists.Where(list => list.Articles > 0).Select(Of)];

    /// <summary>Names those that nothing matched; empty where all were.</summary>
    public static string NothingFor(Digest digest)
    {
        var names = digest.WatchLists.Where(list => list.Articles == 0).Select(list => list.Name).ToList();
        return names.Count == 0 ? "" : $"Nothing for: {string.Join(", ", names)}";
    }

    private static WatchListView Of(DigestWatchList list) => new(
        list.Name, $"{ToneWords.Count(list.Articles, "article")} · {ToneWords.Of(list.Tone)}",
        string.Join(", ", list.Terms.Select(term => $"{term.Term} ({ToneWords.Number(term.Articles)})")), BarPart.Of(list.Tone), QuotesOf(list));

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
    public static QuoteView Of(string label, Evidence evidence) => new(
        label, evidence.Sentence, ToneWords.Of(evidence.Tone), evidence.Title, evidence.Source ?? "", evidence.Url ?? "");
}
