using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Analysis;

/// <summary>Extracts from a full analysis what digests and searches need.</summary>
public static class TagExtractor
{
    private const int MaxSummarySentence = 500;
    private const int MaxKeyPhrases = 15;

    /// <summary>The weight of a mention in the headline, compared with one in the text.</summary>
    private const int TitleWeight = 3;

    /// <param name="article">The article.</param>
    /// <param name="text">The analyzed text: <see cref="ArticleDetails.AnalyzedText"/>.</param>
    /// <param name="judged">The analysis of that text.</param>
    public static ArticleTags Extract(Article article, string text, ArticleAnalysis judged) =>
        new()
        {
            Language = judged.Text.Language.Code,
            Sentiment = judged.Text.Sentiment,
            Entities = Entities(article, text, judged.Text),
            KeyPhrases = [.. judged.Text.KeyPhrases.Take(MaxKeyPhrases)],
            Summary = Summary(article.Title.Value.Length, text, judged.Text),
            Analyzer = judged.Analyzer,
            TextRecords = judged.TextRecords,
        };

    // Readers of the summary have read the headline.
    private static List<string> Summary(int titleLength, string text, TextAnalysis analysis) =>
        [
            .. analysis
                .Summary.Where(index => analysis.Sentences[index].Offset >= titleLength)
                .Select(index => Excerpt.Of(Dateline.Without(Sentence(text, analysis, index)), MaxSummarySentence)),
        ];

    private static List<TaggedEntity> Entities(Article article, string text, TextAnalysis analysis)
    {
        var quotes = new SpeakerQuotes(text, analysis);
        var titleLength = article.Title.Value.Length;
        var outlet = Headline.Outlet(article.Title.Value);
        return
        [
            .. analysis
                .Entities.Where(entity => entity.Category.IsNamed() && !IsOutletOf(entity, outlet))
                .Select(entity => Tagged(titleLength, text, analysis, entity) with { Said = quotes.Of(entity) })
                .GroupBy(entity => entity.Key, StringComparer.Ordinal)
                .Select(Joined)
                .OrderByDescending(Salience)
                .ThenBy(entity => entity.Key, StringComparer.Ordinal),
        ];
    }

    // "Storm hits Leeds - ABC News" is not about ABC News.
    private static bool IsOutletOf(Entity entity, string? outlet) =>
        entity.Category == EntityCategory.Organization
        && string.Equals(entity.Name, outlet, StringComparison.OrdinalIgnoreCase)
        && entity.Mentions.Count == 1;

    private static TaggedEntity Tagged(int titleLength, string text, TextAnalysis analysis, Entity entity) =>
        new()
        {
            Name = Excerpt.Of(entity.Name, TaggedEntity.MaxNameLength),
            Category = entity.Category,
            Key = EntityKey.Of(Excerpt.Of(entity.Name, TaggedEntity.MaxNameLength), entity.Category),
            Mentions = entity.Mentions.Count,
            InTitle = entity.Mentions[0].Offset < titleLength,
            Sentiment = entity.Sentiment,
            Evidence = Excerpt.Of(Sentence(text, analysis, entity.Evidence), TaggedEntity.MaxEvidenceLength),
        };

    // Two entities with the same key ("The Fed", "Fed") share one row; the one mentioned more often represents both.
    private static TaggedEntity Joined(IEnumerable<TaggedEntity> same)
    {
        var all = same.ToList();
        return all.MaxBy(entity => entity.Mentions)! with
        {
            Name = Spelling.Usual(all.Select(entity => (entity.Name, entity.Mentions))),
            Mentions = all.Sum(entity => entity.Mentions),
            InTitle = all.Exists(entity => entity.InTitle),
            Said = all.Select(entity => entity.Said).FirstOrDefault(said => said is not null),
        };
    }

    private static int Salience(TaggedEntity entity) => entity.Mentions + (entity.InTitle ? TitleWeight : 0);

    private static string Sentence(string text, TextAnalysis analysis, int index)
    {
        if (index < 0 || index >= analysis.Sentences.Count)
            return "";
        var sentence = analysis.Sentences[index];
        return text.Substring(sentence.Offset, sentence.Length);
    }
}
