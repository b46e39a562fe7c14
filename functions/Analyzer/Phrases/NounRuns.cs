using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>
/// Finds nouns and the words before them. There is no part-of-speech tagger: if a word may be a verb, the words around it decide.
/// </summary>
internal readonly ref struct NounRuns(TaggedDocument work)
{
    private const int Longest = 3;
    private const int ShortestWord = 3;

    private readonly PhraseWords _words = work.Document.Vocabulary.Phrases;
    private readonly DateWords _dates = work.Document.Vocabulary.Dates;
    private readonly NumberWords _numbers = work.Document.Vocabulary.Numbers;
    private readonly ReadOnlySpan<WordInfo> _infos = work.Infos;
    private readonly ReadOnlySpan<byte> _tags = work.Tags;
    private readonly ReadOnlySpan<Token> _tokens = work.Document.Tokens;

    /// <summary>The end of the run that starts at a token and ends with a noun; the token itself if there is none.</summary>
    public int EndOf(int start, int limit)
    {
        var end = start;
        while (end < limit && end < start + Longest && IsPart(end, end == start))
            end++;
        while (end > start && !IsNoun(end - 1))
            end--;
        return end;
    }

    public bool IsNoun(int at) =>
        _tags[at] == Tags.Outside && IsContent(at) && (_infos[at].Flags & WordFlags.Noun) != 0 && !IsVerb(at);

    /// <summary>"Northern" in "northern Greece", "national" in "national award": not a phrase by itself.</summary>
    public bool IsModifier(int at, int end) =>
        (_infos[at].Flags & WordFlags.Adjective) != 0
        && (at + 1 < end || (at + 1 < _tokens.Length && _tags[at + 1] != Tags.Outside));

    private bool IsPart(int at, bool first) =>
        (first && IsDemonym(at))
        || (
            _tags[at] == Tags.Outside
            && IsContent(at)
            && !IsVerb(at)
            && (_infos[at].Flags & (WordFlags.Noun | WordFlags.Adjective)) != 0
            && (_infos[at].Flags & WordFlags.Adverb) == 0
        );

    private bool IsDemonym(int at) => _tags[at] == Tags.Encode(NameKind.Other, Tags.Unit) && _tokens[at].IsCapitalized;

    private bool IsContent(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.Kind == TokenKind.Word
            && token.Length >= ShortestWord
            && !token.Abbreviation
            && !IsMeasure(token.Lower)
            && (_infos[at].Flags & WordFlags.Stop) == 0
            && !_words.Vague.Contains(token.Lower);
    }

    private bool IsVerb(int at)
    {
        var word = work.Document.TextOf(_tokens[at]);
        if (word.Length > 4 && Endings.Match(word, _words.PastEndings) && !Endings.Match(word, _words.NotPastEndings))
            return true;
        var mayBe = (_infos[at].Flags & WordFlags.Verb) != 0 || Endings.Match(word, _words.VerbEndings);
        if (!mayBe)
            return false;
        return (at > 0 && _words.BeforeVerbs.Contains(_tokens[at - 1].Lower))
            || (at + 1 < _tokens.Length && (_words.AfterVerbs.Contains(_tokens[at + 1].Lower) || StandsBetween(at)));
    }

    /// <summary>"Storm swamps Port Alder", "lorry hit three cars": a noun or name before, a name or number after.</summary>
    private bool StandsBetween(int at)
    {
        ref readonly var next = ref _tokens[at + 1];
        var named = _tags[at + 1] != Tags.Outside && !IsDemonym(at + 1);
        return at > 0
            && (named || next.Kind == TokenKind.Number || _numbers.Counts.Contains(next.Lower))
            && (_tags[at - 1] != Tags.Outside || (_infos[at - 1].Flags & WordFlags.Noun) != 0);
    }

    private bool IsMeasure(uint lower) =>
        _dates.Weekdays.Contains(lower)
        || _dates.Months.Contains(lower)
        || _dates.Spans.Contains(lower)
        || _dates.Days.Contains(lower)
        || _numbers.Percents.Contains(lower)
        || _numbers.Magnitudes.Contains(lower)
        || _numbers.Counts.Contains(lower)
        || _numbers.Ordinals.Contains(lower)
        || _numbers.Currencies.Contains(lower)
        || _numbers.Units.Contains(lower);
}
