using System.Collections.Frozen;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.PlainForms;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Finds nouns and what stands before them. Nothing tags parts of speech here: the words around decide
/// where a word may be a verb.</summary>
internal readonly ref struct NounRuns(TaggedDocument work)
{
    private const int Longest = 3;
    private const int ShortestWord = 3;

    /// <summary>After these stands a verb.</summary>
    private static readonly FrozenSet<uint> BeforeVerbs = Numbers.Words(
        "to will would can could may might shall should must he she they we i you it who not n't never also did does do let lets "
            + "'ll cannot"
    );

    /// <summary>Before these stands a verb or a preposition, not the head of a phrase.</summary>
    private static readonly FrozenSet<uint> AfterVerbs = Numbers.Words(
        "a an the his her its their our my your him them us me it that this these those into onto up out off"
    );

    private static readonly FrozenSet<uint> Vague = Numbers.Words(
        "rose aged worth lot lots way ways thing things part parts kind sort bit side case cases end deal number numbers "
            + "something nothing everything "
            +
            // Past tenses first, whatever else a dictionary knows them as.
            "fell led lost felt met left won"
    );

    private readonly ReadOnlySpan<WordInfo> _infos = work.Infos;
    private readonly ReadOnlySpan<byte> _tags = work.Tags;
    private readonly ReadOnlySpan<Token> _tokens = work.Document.Tokens;

    /// <summary>The end of the run that starts at a token and ends in a noun; the token itself where there is none.</summary>
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

    /// <summary>"Northern" of "northern Greece", "national" of "national award": no phrase by itself.</summary>
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

    private bool IsDemonym(int at) => _tags[at] == Tags.Of(NameKind.Other, Tags.Unit) && _tokens[at].IsCapitalised;

    private bool IsContent(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.Kind == TokenKind.Word
            && token.Length >= ShortestWord
            && !token.Abbreviation
            && !IsMeasure(token.Lower)
            && (_infos[at].Flags & WordFlags.Stop) == 0
            && !Vague.Contains(token.Lower);
    }

    private bool IsVerb(int at)
    {
        var word = work.Document.TextOf(_tokens[at]);
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal))
            return true;
        var mayBe = (_infos[at].Flags & WordFlags.Verb) != 0 || word[^1] is 's' || word.EndsWith("ing", StringComparison.Ordinal);
        if (!mayBe)
            return false;
        return (at > 0 && BeforeVerbs.Contains(_tokens[at - 1].Lower))
            || (at + 1 < _tokens.Length && (AfterVerbs.Contains(_tokens[at + 1].Lower) || StandsBetween(at)));
    }

    /// <summary>"Storm swamps Port Alder", "lorry hit three cars": a noun or name before, a name or number after.</summary>
    private bool StandsBetween(int at)
    {
        ref readonly var next = ref _tokens[at + 1];
        var named = _tags[at + 1] != Tags.Outside && !IsDemonym(at + 1);
        return at > 0
            && (named || next.Kind == TokenKind.Number || Numbers.Counts.Contains(next.Lower))
            && (_tags[at - 1] != Tags.Outside || (_infos[at - 1].Flags & WordFlags.Noun) != 0);
    }

    private static bool IsMeasure(uint lower) =>
        Numbers.Weekdays.Contains(lower)
        || Numbers.Months.Contains(lower)
        || Numbers.Spans.Contains(lower)
        || Numbers.Days.Contains(lower)
        || Numbers.Percents.Contains(lower)
        || Numbers.Magnitudes.Contains(lower)
        || Numbers.Counts.Contains(lower)
        || Numbers.Ordinals.Contains(lower)
        || Numbers.Monies.Contains(lower)
        || Numbers.Lengths.Contains(lower);
}
