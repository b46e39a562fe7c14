using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Creates the public entities from clusters of mentions, each with the sentiment toward it.</summary>
/// <param name="work">The text.</param>
/// <param name="sentiments">Judges the mentions; null if nothing is judged.</param>
/// <param name="sentences">The sentences with their sentiment.</param>
/// <param name="pronouns">Where sentences say "he" or "she" instead of a name.</param>
internal sealed class EntityBuilder(
    TaggedDocument work,
    SentimentReader? sentiments,
    IReadOnlyList<Sentence> sentences,
    List<PronounMention> pronouns
)
{
    /// <summary>
    /// The number of mentions that decide the sentiment toward an entity; more would cost time and change nothing.
    /// </summary>
    private const int MostJudged = 24;

    // The headline; without one, the first sentence.
    private readonly int _opening = Math.Max(1, Heading.Count(work.Document));
    private readonly OrganizationNames _organizations = new(work);
    private readonly ILookup<int, int> _pronouns = pronouns.ToLookup(pronoun => pronoun.Cluster, pronoun => pronoun.Token);

    public List<Entity> Build(EntityClusters clusters)
    {
        var entities = new List<Entity>(clusters.Count);
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            entities.Add(Build(clusters, cluster));
        return entities;
    }

    private Entity Build(EntityClusters clusters, int cluster)
    {
        var form = _organizations.NameOf(clusters, cluster);
        var name = work.Document.Slice(form.First, form.End - 1);
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
        var first = evidence = work.Document.SentenceOf(spans.Current.First);
        if (sentiments is null)
            return Sentiment.NotJudged;
        if (!clusters[cluster].Category.IsNamed())
            return sentences[evidence].Sentiment;
        var judged = new EntitySentiment();
        var isPerson = clusters[cluster].Category == EntityCategory.Person;
        var isAccused = isPerson && Any(clusters.SpansOf(cluster), HarmReader.IsAccused);
        var mayBeVictim = isPerson && !isAccused && !Any(clusters.SpansOf(cluster), HarmReader.IsCulprit);
        foreach (var span in clusters.SpansOf(cluster))
            if (judged.Count < MostJudged)
                judged.Add(Judge(span, out var at), at, isNamed: true, IsBystander(span, mayBeVictim));
        foreach (var pronoun in _pronouns[cluster])
            if (judged.Count < MostJudged)
                judged.Add(Judge(pronoun, out var at), at, isNamed: false, mayBeVictim && IsVictim(pronoun, pronoun + 1));
        return judged.Mean(first >= _opening && judged.IsPassing(sentences.Count), isAccused, out evidence);
    }

    private bool IsBystander(EntitySpan name, bool mayBeVictim) =>
        Inquirer.Is(name, work.Document) || (mayBeVictim && IsVictim(name.First, name.End));

    private bool IsVictim(int first, int end) => HarmReader.IsVictim(first, end, work);

    private bool Any(EntityClusters.SpanEnumerator spans, Func<EntitySpan, TaggedDocument, bool> isSo)
    {
        var left = MostJudged;
        foreach (var span in spans)
            if (left-- > 0 && isSo(span, work))
                return true;
        return false;
    }

    private Sentiment Judge(EntitySpan name, out int sentence)
    {
        sentence = work.Document.SentenceOf(name.First);
        return Scene.Is(name, work) ? EntitySentiment.Uninvolved : sentiments!.JudgeName(sentence, name.First, name.End);
    }

    private Sentiment Judge(int pronoun, out int sentence)
    {
        sentence = work.Document.SentenceOf(pronoun);
        return sentiments!.JudgeName(sentence, pronoun, pronoun + 1);
    }
}
