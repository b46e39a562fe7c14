using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>
/// Groups mentions into entities: the service returns each mention separately, and does not say which belong together.
/// </summary>
/// <param name="sentences">The sentences of the whole text, in reading order.</param>
/// <param name="targets">What opinion mining found to be praised or blamed, anywhere in the text.</param>
internal sealed class EntityMerger(IReadOnlyList<Sentence> sentences, IReadOnlyList<FoundTarget> targets)
{
    private readonly FoundTarget[] _targets = [.. targets.OrderBy(target => target.Offset)];
    private readonly int _longest = targets.Select(target => target.Length).DefaultIfEmpty().Max();

    /// <param name="found">The mentions, in any order.</param>
    /// <param name="links">
    /// Entries in a knowledge base: mentions of the same entry are one entity, whatever words they use.
    /// </param>
    /// <returns>The entities in order of their first mention.</returns>
    public IReadOnlyList<Entity> Merge(IReadOnlyList<FoundEntity> found, IReadOnlyList<LinkedEntity> links)
    {
        var entries = links
            .SelectMany(link => link.Mentions, (link, mention) => (mention.Offset, link.Name))
            .GroupBy(pair => pair.Offset)
            .ToDictionary(same => same.Key, same => same.First().Name);
        var surnames = Surnames(found);
        return
        [
            .. found
                .OrderBy(entity => entity.Mention.Offset)
                .GroupBy(entity => Key(entity, entries, surnames), StringComparer.Ordinal)
                .Select(Joined),
        ];
    }

    // "Duarte" is "Ana Duarte" if the text has only one person with that surname.
    private static Dictionary<string, string> Surnames(IReadOnlyList<FoundEntity> found) =>
        found
            .Where(entity => entity.Category == EntityCategory.Person)
            .Select(entity => EntityKey.Of(entity.Mention.Text, entity.Category))
            .Where(key => key.Contains(' ', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .GroupBy(key => key[(key.LastIndexOf(' ') + 1)..], StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => $"person|{same.Key}", same => same.Single(), StringComparer.Ordinal);

    private static string Key(FoundEntity entity, Dictionary<int, string> entries, Dictionary<string, string> surnames)
    {
        var name = entries.GetValueOrDefault(entity.Mention.Offset, entity.Mention.Text);
        var key = EntityKey.Of(name, entity.Category);
        return surnames.GetValueOrDefault(key, key);
    }

    private Entity Joined(IEnumerable<FoundEntity> same)
    {
        var all = same.ToList();
        var inSentences = all.Select(entity => SentenceAt(entity.Mention.Offset)).Where(index => index >= 0).Distinct().ToList();
        var opinions = all.SelectMany(entity => OpinionsAbout(entity.Mention)).Distinct().ToList();
        // Most opinions are about things, few about names: without an opinion, the sentences that name the entity count.
        var sentiment = SentimentMerger.OfEntity(
            opinions.Count > 0
                ? opinions.Select(target => target.Sentiment)
                : inSentences.Select(index => sentences[index].Sentiment)
        );
        var evidence = Evidence(sentiment.Label, inSentences, opinions);
        return new Entity
        {
            Name = all.MaxBy(entity => entity.Mention.Length)!.Mention.Text,
            Category = all[0].Category,
            Subcategory = all.Find(entity => entity.Subcategory is not null)?.Subcategory,
            Mentions = [.. all.Select(entity => entity.Mention)],
            Sentiment =
                evidence < 0 && sentiment.Label != SentimentLabel.NotJudged
                    ? sentiment with
                    {
                        Label = SentimentLabel.Neutral,
                    }
                    : sentiment,
            Evidence = evidence,
        };
    }

    // The sentence of an opinion with this label, or the strongest sentence that has it.
    private int Evidence(SentimentLabel label, List<int> inSentences, List<FoundTarget> opinions)
    {
        var opinion = opinions.Where(target => target.Sentiment.Label == label).MaxBy(target => Math.Abs(target.Sentiment.Score));
        if (opinion is not null && SentenceAt(opinion.Offset) is >= 0 and var at)
            return at;
        var shown = inSentences.FindAll(index => sentences[index].Sentiment.Label == label);
        return shown.Count == 0 ? -1 : shown.MaxBy(index => Math.Abs(sentences[index].Sentiment.Score));
    }

    private IEnumerable<FoundTarget> OpinionsAbout(Mention mention)
    {
        for (var index = FirstFrom(mention.Offset - _longest); index < _targets.Length; index++)
        {
            var target = _targets[index];
            if (target.Offset >= mention.Offset + mention.Length)
                yield break;
            if (target.Offset + target.Length > mention.Offset)
                yield return target;
        }
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _targets.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_targets[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int SentenceAt(int offset)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Offset + sentences[middle].Length <= offset)
                low = middle + 1;
            else if (sentences[middle].Offset > offset)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }
}
