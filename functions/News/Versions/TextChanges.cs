using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Versions;

/// <summary>
/// Finds the figures, names and quotes that two versions of an article give differently. Sentences that both have are left out;
/// each of the others is compared with the one that shares most of its words. What was only added or removed is no change.
/// </summary>
public static class TextChanges
{
    /// <summary>More changes than these are not kept.</summary>
    public const int Most = 8;

    private const int MostCompared = 80;
    private const double SharedWords = 0.5;

    /// <param name="was">The earlier version.</param>
    /// <param name="now">The later version.</param>
    /// <returns>At most <see cref="Most"/>, in the order of the text; empty if all that both say is the same.</returns>
    public static IReadOnlyList<TextChange> Find(Article was, Article now)
    {
        var (old, later) = (Sentences(was), Sentences(now));
        var left = Without(old, later);
        var candidates = Without(later, old);
        List<TextChange> changes = [];
        var comparison = new SentenceComparison(WordTokens.Capitalized(old.Skip(1)), WordTokens.Capitalized(later.Skip(1)));
        foreach (var sentence in left)
        {
            if (Closest(sentence, candidates) is not { } closest)
                continue;
            candidates.Remove(closest);
            changes.AddRange(comparison.Changes(sentence, closest));
        }

        return [.. changes.DistinctBy(change => (change.Was, change.Is)).Take(Most)];
    }

    /// <summary>The sentences that only one of two versions has, headlines included, in the order of the texts.</summary>
    /// <param name="was">The earlier version.</param>
    /// <param name="now">The later version.</param>
    /// <returns>At most 80 of each.</returns>
    public static (IReadOnlyList<string> Removed, IReadOnlyList<string> Added) Sentences(Article was, Article now)
    {
        var (old, later) = (Sentences(was), Sentences(now));
        return ([.. Without(old, later).Select(one => one.Text)], [.. Without(later, old).Select(one => one.Text)]);
    }

    // The headline comes first.
    private static List<WordTokens> Sentences(Article article)
    {
        List<WordTokens> sentences = [new(article.Title.Value, IsTitle: true)];
        var scanner = new SentenceScanner(article.Body.Value);
        while (scanner.Next())
            sentences.Add(new(scanner.Sentence.ToString(), IsTitle: false));
        return sentences;
    }

    private static List<WordTokens> Without(List<WordTokens> sentences, List<WordTokens> others)
    {
        var known = others.Select(other => other.Text).ToHashSet(StringComparer.Ordinal);
        return [.. sentences.Where(sentence => !known.Contains(sentence.Text)).Take(MostCompared)];
    }

    private static WordTokens? Closest(WordTokens sentence, List<WordTokens> candidates)
    {
        var (closest, best) = ((WordTokens?)null, SharedWords);
        foreach (var candidate in candidates)
        {
            var shared = sentence.Shared(candidate);
            if (shared > best || (closest is null && shared >= best))
                (closest, best) = (candidate, shared);
        }

        return closest;
    }
}
