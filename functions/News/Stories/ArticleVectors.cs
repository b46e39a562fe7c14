namespace NewsMonitor.News.Stories;

/// <summary>The vectors of articles, by which events are found.</summary>
internal sealed class ArticleVectors
{
    private readonly IReadOnlyList<StoryArticle> _articles;
    private readonly int[] _originals;
    private readonly InverseDocumentFrequency _weights;
    private readonly OutletTerms _outlets;

    /// <param name="articles">The articles.</param>
    /// <param name="originals">For each the index of the original that it is a copy of, or its own index.</param>
    public ArticleVectors(IReadOnlyList<StoryArticle> articles, int[] originals)
    {
        (_articles, _originals) = (articles, originals);
        var texts = articles.Where((article, i) => originals[i] == i && article.Notice is null).ToList();
        _weights = InverseDocumentFrequency.Of(texts.ConvertAll(text => text.Terms));
        _outlets = OutletTerms.Learn(texts, _weights);
    }

    /// <summary>The number of terms.</summary>
    public int Terms => _weights.Terms;

    /// <param name="article">The index of an article that is no notice; a copy has the vector of its original.</param>
    public StoryVector Of(int article)
    {
        var original = _articles[_originals[article]];
        return _weights.Weigh(original.Terms, _outlets.DiscountFor(original.Source));
    }
}
