using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>
/// Reads of each word of a text whether it tells what happened, or only what will or may: "vote" in "House to vote on bill" and
/// in "the House is expected to vote".
/// </summary>
/// <param name="isHeadline">Whether "to" and a verb announces, as in headlines; in sentences, it tells a purpose.</param>
internal ref struct ProspectScanner(bool isHeadline)
{
    private const int MostOfObject = 3;
    private static readonly AnnouncementWords Words = KnownLanguages.Default.Vocabulary.Announcements;
    private static readonly QuoteWords Small = KnownLanguages.Default.Vocabulary.Quotes;
    private static readonly SentimentWords Cues = KnownLanguages.Default.Vocabulary.Sentiments;

    private uint _before = 0;
    private Certainty _certainty = Certainty.Stated;

    /// <summary>What "to" and a verb say in the rest of the clause: "will vote on whether to authorize".</summary>
    private Certainty _clause = Certainty.Stated;

    /// <summary>How many of the next words are still of what is announced.</summary>
    private int _left = 0;

    /// <returns>The stem of each word, in reading order.</returns>
    public static List<(uint Word, Certainty Certainty)> Read(ReadOnlySpan<char> text, bool isHeadline)
    {
        var scanner = new ProspectScanner(isHeadline);
        var found = new List<(uint, Certainty)>();
        var words = new WordScanner(text);
        var end = 0;
        while (words.Next())
        {
            if (text[end..words.Start].ContainsAny(",.;:?!—–|()"))
                (scanner._left, scanner._clause) = (0, Certainty.Stated);
            found.Add((WordStem.Hash(words.Word), scanner.Take(Hash.OfLower(words.Word))));
            end = words.Start + words.Length;
        }

        return found;
    }

    private Certainty Take(uint word)
    {
        var before = _before;
        _before = word;
        if (Cues.To.Contains(word))
            TakeTo(before);
        else if (Announced(word) is { } announced)
            (_clause, _certainty, _left) = (announced.Certainty, announced.Certainty, announced.Words);
        else if (Small.Prepositions.Contains(word))
            _left = 0;
        else if (_left > 0 && IsContent(word))
        {
            _left--;
            return _certainty;
        }

        if (Words.PossibleLater.Contains(word))
            _clause = Certainty.Possible;
        return Certainty.Stated;
    }

    private static bool IsContent(uint word) =>
        !Small.Auxiliaries.Contains(word) && !Small.Adverbs.Contains(word) && !Small.Determiners.Contains(word);

    // "Plans to close", "expected to close"; in a headline also "Leeds to close", but not "votes to close".
    private void TakeTo(uint before)
    {
        if (_clause < Certainty.Stated)
            (_certainty, _left) = (_clause, 1);
        else if (Words.BeforeTo.Contains(before) || (isHeadline && before != 0 && !Words.DoneBeforeTo.Contains(before)))
            (_clause, _certainty, _left) = (Certainty.Announced, Certainty.Announced, 1);
        else
            _left = 0;
    }

    private static (Certainty Certainty, int Words)? Announced(uint word) =>
        Words.PossibleBeforeVerb.Contains(word) ? (Certainty.Possible, 1)
        : Words.CertainBeforeVerb.Contains(word) ? (Certainty.Announced, 1)
        : Words.PossibleBeforeObject.Contains(word) ? (Certainty.Possible, MostOfObject)
        : Words.CertainBeforeObject.Contains(word) ? (Certainty.Announced, MostOfObject)
        : null;
}
