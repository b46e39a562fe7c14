using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering;

/// <summary>A line of a table of names.</summary>
/// <param name="Name">The person, organization or place.</param>
/// <param name="Verdict">The overall sentiment and the number of articles, in words.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Count">The number of articles, in words.</param>
/// <param name="Sentiment">The overall sentiment in words; empty if it is not judged.</param>
/// <param name="SentimentColor">The name of the <see cref="SentimentLabel"/> whose color that has.</param>
/// <param name="Sentence">The evidence; empty if there is none, and so is the rest.</param>
/// <param name="Color">The name of the evidence's <see cref="SentimentLabel"/>.</param>
/// <param name="Title">The headline of the article that contains the sentence.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
internal sealed record EntityView(
    string Name,
    string Verdict,
    string Articles,
    string Count,
    string Sentiment,
    string SentimentColor,
    string Sentence,
    string Color,
    string Title,
    string Source,
    string Url
)
{
    public static EntityView From(DigestEntity entity, IWords words, bool hasEvidence = false)
    {
        var evidence = hasEvidence ? entity.Evidence : null;
        // That a name is too rare to be compared is no news.
        var usual = entity.UsualSentiment is { Change: not SentimentChange.NotEnough } known ? words.Usual(known) : "";
        return new EntityView(
            entity.Name,
            Joined(words.EntityVerdict(entity.Sentiment, entity.Articles), usual),
            words.Number(entity.Articles),
            words.Count(Counted.Article, entity.Articles),
            Joined(words.EntitySentiment(entity.Sentiment), usual),
            entity.Sentiment.LeadingToward().ToString(),
            evidence?.Sentence ?? "",
            evidence?.Sentiment.ToString() ?? "",
            evidence?.Title ?? "",
            evidence?.Source ?? "",
            evidence?.Url ?? ""
        );
    }

    /// <summary>What is said of a sentiment, and how it differs from the usual, if anything is said of that.</summary>
    public static string Joined(string verdict, string usual) =>
        string.Join(" · ", ((string[])[verdict, usual]).Where(part => part.Length > 0));
}
