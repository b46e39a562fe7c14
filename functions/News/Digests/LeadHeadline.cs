using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests;

/// <summary>Which headlines of a story can lead it.</summary>
internal static class LeadHeadline
{
    /// <summary>Shorter words in capitals are often names: "NASDAQ", "UNESCO".</summary>
    private const int FewestShouted = 7;

    private static readonly Vocabulary Vocabulary = KnownLanguages.Default.Vocabulary;

    /// <summary>Whether it tells what happened, plainly: it is neither shouted nor the title of a comment.</summary>
    public static bool IsPlain(ArticleCandidate candidate) =>
        candidate.Facts.Any(fact => fact is { InTitle: true, IsStated: true })
        && !IsShouted(candidate.Title)
        && !IsComment(candidate.Title, candidate.Source)
        && !Headline.IsRoundup(candidate.Title)
        && !ServiceHeadline.Is(candidate.Title)
        && !SentenceContext.IsPersonal(candidate.Title);

    /// <summary>Whether it cries out: "DISGRACEFUL: Mayor jokes", "WATCH: Mayor jokes", "Mayor jokes [VIDEO]".</summary>
    public static bool IsShouted(string headline)
    {
        var text = headline.TrimEnd();
        if (text.EndsWith('!'))
            return true;
        if (!text.Any(char.IsLower))
            return false;
        var words = new WordScanner(text);
        while (words.Next())
        {
            var isBracketed = words.Start > 0 && text[words.Start - 1] is '[' or '(';
            var isLabel = text.AsSpan(words.Start + words.Length).StartsWith(":");
            if (words.Length >= FewestShouted && IsInCapitals(words.Word))
                return true;
            if ((isBracketed || isLabel) && Vocabulary.Sentences.Media.Contains(Hash.OfLower(words.Word)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the headline or the outlet's name says that it is a comment: "Opinion: ...", "Post - Editorial".</summary>
    public static bool IsComment(string headline, string? outlet) =>
        HasWordOfComment(outlet ?? "")
        || HasWordOfComment(headline[..Math.Max(0, headline.IndexOf(':', StringComparison.Ordinal))])
        || HasWordOfComment(Headline.Outlet(headline) ?? "")
        || HasWordOfComment(headline[(headline.LastIndexOf(", ", StringComparison.Ordinal) + 1)..], isWhole: true);

    /// <summary>The articles that a later one of the same story corrects: their headlines have most words in common.</summary>
    public static HashSet<string> Superseded(IReadOnlyList<ArticleCandidate> story)
    {
        HashSet<string> superseded = new(StringComparer.Ordinal);
        foreach (var correction in story.Where(candidate => CorrectionHeadline.Is(candidate.Title)))
        {
            var words = HeadlineWords.Of(correction.Title);
            superseded.UnionWith(
                story
                    .Where(other =>
                        other != correction && other.At <= correction.At && CorrectionHeadline.MayCorrect(words, other.Title)
                    )
                    .Select(other => other.Id)
            );
        }

        return superseded;
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    private static bool HasWordOfComment(string text, bool isWhole = false)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (Vocabulary.Sentences.Comments.Contains(Hash.OfLower(words.Word)))
                return !isWhole || !words.Next();
        }

        return false;
    }
}
