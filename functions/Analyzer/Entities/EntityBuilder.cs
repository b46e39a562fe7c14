using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Creates the public entities from clusters of mentions, each with the sentiment toward it.</summary>
internal sealed class EntityBuilder(TaggedDocument work, SentimentReader? sentiments, IReadOnlyList<Sentence> sentences)
{
    /// <summary>
    /// The number of mentions that decide the sentiment toward an entity; more would cost time and change nothing.
    /// </summary>
    private const int MostJudged = 24;

    public List<Entity> Build(EntityClusters clusters)
    {
        var entities = new List<Entity>(clusters.Count);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            entities.Add(Build(clusters, cluster));
        return entities;
    }

    private Entity Build(EntityClusters clusters, int cluster)
    {
        var full = clusters.FullestOf(cluster);
        var name = work.Document.Slice(full.First, full.End - 1);
        var mentions = new Mention[clusters[cluster].Count];
        var next = 0;
        foreach (var span in clusters.SpansOf(cluster))
            mentions[next++] = MentionOf(span, name);
        var sentiment = Judge(clusters, cluster, out var evidence);
        return new Entity
        {
            Name = name,
            Category = clusters[cluster].Category,
            Subcategory = clusters[cluster].Subcategory,
            Mentions = mentions,
            Sentiment = sentiment,
            Evidence = evidence,
        };
    }

    /// <summary>Mentions that are equal to the name share its string.</summary>
    private Mention MentionOf(EntitySpan span, string name)
    {
        var (start, end) = (work.Document[span.First].Start, work.Document[span.End - 1].End);
        var words = work.Document.Text.AsSpan(start, end - start);
        return new Mention(words.SequenceEqual(name) ? name : words.ToString(), start, end - start, span.Confidence);
    }

    private Sentiment Judge(EntityClusters clusters, int cluster, out int evidence)
    {
        var spans = clusters.SpansOf(cluster);
        spans.MoveNext();
        evidence = work.Document.SentenceOf(spans.Current.First);
        if (sentiments is null)
            return Sentiment.NotJudged;
        if (!clusters[cluster].Category.IsNamed())
            return sentences[evidence].Sentiment;
        double positive = 0,
            negative = 0;
        var count = Math.Min(MostJudged, clusters[cluster].Count);
        var shown = new SentenceChoice();
        var judged = 0;
        foreach (var span in clusters.SpansOf(cluster))
        {
            if (judged++ == count)
                break;
            var at = work.Document.SentenceOf(span.First);
            var said = sentiments.JudgeName(at, span.First, span.End);
            positive += said.Positive / count;
            negative += said.Negative / count;
            shown.Add(at, said);
        }
        var sentiment = SentimentScores.Round(positive, 1 - positive - negative, negative);
        if (shown.Find(sentiment.Label) < 0)
            sentiment = sentiment with { Label = SentimentLabel.Neutral };
        evidence = shown.Find(sentiment.Label);
        return sentiment;
    }
}
