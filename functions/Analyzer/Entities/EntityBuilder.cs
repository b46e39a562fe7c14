using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Makes the public entities of the joined spans, with how the text speaks of each.</summary>
internal sealed class EntityBuilder(TaggedDocument work, ToneReader? tone, IReadOnlyList<Sentence> sentences)
{
    /// <summary>An entity is judged by its first mentions; a thousand more would cost time and change nothing.</summary>
    private const int MostJudged = 24;

    public List<Entity> Build(EntityGroups groups)
    {
        var entities = new List<Entity>(groups.Count);
        for (var group = 0; group < groups.Count; group++)
            entities.Add(Build(groups, group));
        return entities;
    }

    private Entity Build(EntityGroups groups, int group)
    {
        var full = groups.FullestOf(group);
        var name = work.Document.Slice(full.First, full.End - 1);
        var mentions = new Mention[groups[group].Count];
        var next = 0;
        foreach (var span in groups.SpansOf(group))
            mentions[next++] = MentionOf(span, name);
        var sentiment = Judge(groups, group, out var evidence);
        return new Entity
        {
            Name = name,
            Category = groups[group].Category,
            Subcategory = groups[group].Subcategory,
            Mentions = mentions,
            Sentiment = sentiment,
            Evidence = evidence,
        };
    }

    /// <summary>Mentions that read like the name share its string.</summary>
    private Mention MentionOf(Span span, string name)
    {
        var (start, end) = (work.Document[span.First].Start, work.Document[span.End - 1].End);
        var words = work.Document.Text.AsSpan(start, end - start);
        return new Mention(words.SequenceEqual(name) ? name : words.ToString(), start, end - start, span.Confidence);
    }

    private Sentiment Judge(EntityGroups groups, int group, out int evidence)
    {
        var chain = groups.SpansOf(group);
        chain.MoveNext();
        evidence = work.Document.SentenceOf(chain.Current.First);
        if (tone is null)
            return Sentiment.NotJudged;
        if (!IsJudged(groups[group].Category))
            return sentences[evidence].Sentiment;
        double positive = 0,
            negative = 0,
            strongest = -1;
        var count = Math.Min(MostJudged, groups[group].Count);
        var judged = 0;
        foreach (var span in groups.SpansOf(group))
        {
            if (judged++ == count)
                break;
            var at = work.Document.SentenceOf(span.First);
            var said = tone.OfName(at, span.First, span.End);
            positive += said.Positive / count;
            negative += said.Negative / count;
            if (Math.Abs(said.Score) > strongest)
                (strongest, evidence) = (Math.Abs(said.Score), at);
        }
        return Opinion.Rounded(positive, 1 - positive - negative, negative);
    }

    private static bool IsJudged(EntityCategory category) =>
        category
            is EntityCategory.Person
                or EntityCategory.Organization
                or EntityCategory.Location
                or EntityCategory.Event
                or EntityCategory.Product;
}
