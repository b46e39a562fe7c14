using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Makes the public entities of the joined spans, with how the text speaks of each.</summary>
internal sealed class EntityBuilder(TaggedDocument work, ToneReader? tone, IReadOnlyList<Sentence> sentences)
{
    /// <summary>An entity is judged by its first mentions; a thousand more would cost time and change nothing.</summary>
    private const int MostJudged = 24;

    public List<Entity> Build(List<EntityGroup> groups)
    {
        var entities = new List<Entity>(groups.Count);
        foreach (var group in groups)
            entities.Add(Build(group));
        return entities;
    }

    private Entity Build(EntityGroup group)
    {
        var full = group.Fullest;
        var mentions = new Mention[group.Spans.Count];
        for (var i = 0; i < mentions.Length; i++)
            mentions[i] = MentionOf(group.Spans[i]);
        var sentiment = Judge(group, out var evidence);
        return new Entity
        {
            Name = work.Document.Slice(full.First, full.End - 1),
            Category = group.Category,
            Subcategory = group.Subcategory,
            Mentions = mentions,
            Sentiment = sentiment,
            Evidence = evidence,
        };
    }

    private Mention MentionOf(Span span)
    {
        var (start, end) = (work.Document[span.First].Start, work.Document[span.End - 1].End);
        return new Mention(work.Document.Text[start..end], start, end - start, span.Confidence);
    }

    private Sentiment Judge(EntityGroup group, out int evidence)
    {
        evidence = SentenceOf(group.Spans[0].First);
        if (tone is null)
            return Sentiment.NotJudged;
        if (!IsJudged(group.Category))
            return sentences[evidence].Sentiment;
        double positive = 0, negative = 0, strongest = -1;
        var count = Math.Min(MostJudged, group.Spans.Count);
        for (var i = 0; i < count; i++)
        {
            var span = group.Spans[i];
            var at = SentenceOf(span.First);
            var said = tone.OfName(at, span.First, span.End);
            positive += said.Positive / count;
            negative += said.Negative / count;
            if (Math.Abs(said.Score) > strongest)
                (strongest, evidence) = (Math.Abs(said.Score), at);
        }
        return Opinion.Rounded(positive, 1 - positive - negative, negative);
    }

    private static bool IsJudged(EntityCategory category) => category is EntityCategory.Person or EntityCategory.Organization
        or EntityCategory.Location or EntityCategory.Event or EntityCategory.Product;

    private int SentenceOf(int token)
    {
        var all = work.Document.Sentences;
        int low = 0, high = all.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (all[middle].Start <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
