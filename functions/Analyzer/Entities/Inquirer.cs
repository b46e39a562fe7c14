using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Someone who only finds out, decides or complains about what others did: a sentence about that is not about them.
/// </summary>
internal static class Inquirer
{
    /// <summary>The most words of a title.</summary>
    private const int MostTitle = 2;

    /// <summary>Whether a name stands behind such a title, or owns an inquiry: "prosecutor X", "X's new report".</summary>
    public static bool Is(EntitySpan name, Document document)
    {
        var (words, end) = (document.Vocabulary.Inquiries, document.Sentences[document.SentenceOf(name.First)].End);
        for (var length = 1; length <= Math.Min(MostTitle, name.First); length++)
            if (words.Titles.Contains(document.Joined(name.First - length, name.First)))
                return true;
        if (name.End + 1 >= end || !document.Vocabulary.Names.Possessives.Contains(document[name.End].Lower))
            return false;
        return words.Nouns.Contains(document[name.End + 1].Lower)
            || (name.End + 2 < end && words.Nouns.Contains(document[name.End + 2].Lower));
    }
}
