using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Parties in and beside names: "Senator Jane Roe, D-Ohio", "the Ohio Republican". A member of a party is not a name, nor is the
/// tag with its constituency; a place or a chamber beside such a word is.
/// </summary>
internal sealed class PartyWords(TaggedDocument work)
{
    private const int LongestConstituency = 4;
    private const PhraseFlags Places = PhraseFlags.LargePlaces | PhraseFlags.City | PhraseFlags.Town | PhraseFlags.Place;

    private readonly NameWords _words = work.Document.Vocabulary.Names;

    private Document Document => work.Document;

    /// <summary>The end of a tag, "R-Ohio", "D–New York", behind a bracket or a comma; 0 if there is none.</summary>
    public int EndOfTag(int at, TokenRange sentence)
    {
        if (at == sentence.Start || Document.TextOf(Document[at - 1]) is not ("(" or "[" or ","))
            return 0;
        var text = Document.TextOf(Document[at]);
        if (text.Length > 2 && IsHyphen(text[1]) && char.IsUpper(text[2]) && IsLetter(text[..1]))
            return EndOfConstituency(text[2..], at + 1, sentence.End);
        var isCut =
            IsLetter(text)
            && at + 2 < sentence.End
            && Document[at + 1] is { SpaceBefore: false, Length: 1 }
            && IsHyphen(Document.Text[Document[at + 1].Start])
            && Document[at + 2].IsCapitalized;
        return isCut ? EndOfConstituency(Document.TextOf(Document[at + 2]), at + 3, sentence.End) : 0;
    }

    /// <summary>Cuts the words of parties, and titles behind a place, off a name.</summary>
    public void Correct(TokenRange name, NameKind kind)
    {
        for (var i = name.Start + 1; i < name.End - 1; i++)
            if (
                IsPartisan(i - 1)
                && (IsPartisan(name.End - 1) || !IsAdjective(new TokenRange(i - 1, i)))
                && Document.Vocabulary.Quotes.And.Contains(Document[i].Lower)
            )
            {
                work.Release(i, i + 1);
                Correct(new TokenRange(i + 1, name.End), kind);
                name = new TokenRange(name.Start, i);
            }
        var rest = new TokenRange(name.Start, name.End - 1);
        if (name.Count == 1)
            ReleaseAlone(name.Start);
        else if (kind == NameKind.Person)
            ReleaseFirst(name);
        else if (IsPartisan(name.End - 1) && !_words.Parties.Contains(Document.Joined(name.End - 2, name.End)))
            Keep(rest, IsAdjective(rest));
        else if (_words.Offices.Contains(Document[name.End - 1].Lower) && _words.Chambers.Contains(Document[name.Start].Lower))
            work.Release(name.End - 1, name.End);
        else if (Document[name.End - 1].Abbreviation && IsTitle(name.End - 1))
            Keep(rest, IsPartisan(name.Start));
        else if (name.Count == 2 && Document[name.Start].Casing == Casing.Upper && IsTitle(name.End - 1))
            work.Release(name.End - 1, name.End);
        else if (_words.Chambers.Contains(Document[name.Start].Lower) && IsLowerWord(name.Start + 1))
            work.Release(name.Start + 1, name.End);
        else if (IsPartisan(name.Start))
            CutFirst(name);
    }

    private bool IsTitle(int at) => _words.Titles.Contains(Document[at].Lower);

    /// <summary>"lawmakers" of "House lawmakers", but not "of" of "House of Representatives".</summary>
    private bool IsLowerWord(int at) =>
        Document[at].Casing == Casing.Lower
        && !_words.Connectors.Contains(Document[at].Word)
        && !Document.Vocabulary.Quotes.And.Contains(Document[at].Lower);

    private bool IsLetter(ReadOnlySpan<char> text) => text.Length == 1 && _words.PartyLetters.Contains(Hash.OfLower(text));

    private static bool IsHyphen(char c) => c is '-' or '‑' or '–' or '—';

    private bool IsPartisan(int at) => Document[at].IsCapitalized && _words.Partisans.Contains(Document[at].Lower);

    /// <summary>Takes the rest of "N.Y." and "New York" to the constituency.</summary>
    private int EndOfConstituency(ReadOnlySpan<char> word, int at, int limit)
    {
        if (at < limit && Document[at].IsCapitalized && IsPlace(Hash.Join(Hash.Join(0, Hash.OfLower(word)), Document[at].Lower)))
            return at + 1;
        var end = at;
        while (end < Math.Min(limit, at + LongestConstituency) && !Document[end].SpaceBefore && IsRest(end))
            end++;
        return end;
    }

    private bool IsRest(int at) => Document[at].Kind == TokenKind.Word || Document.TextOf(Document[at]) is ".";

    /// <summary>"Republicans" is not a name; an adjective still modifies what is behind it.</summary>
    private void ReleaseAlone(int at)
    {
        if (!IsPartisan(at))
            return;
        if ((work.Infos[at].Flags & WordFlags.Adjective) != 0)
            work.Retag(at, at + 1, NameKind.Other);
        else
            work.Release(at, at + 1);
    }

    /// <summary>"Republican Jane Roe".</summary>
    private void ReleaseFirst(TokenRange name)
    {
        var first = name.Start;
        while (first < name.End - 1 && IsPartisan(first))
            first++;
        if (first > name.Start)
            work.Release(name.Start, first);
    }

    /// <summary>"Republican of Ohio", "Democratic Senate", but not "Republican Party".</summary>
    private void CutFirst(TokenRange name)
    {
        var rest = new TokenRange(name.Start + 1, name.End);
        var isOf = rest.Count > 1 && _words.Connectors.Contains(Document[rest.Start].Word);
        if (isOf)
            rest = new TokenRange(rest.Start + 1, rest.End);
        if (IsChamber(rest) || (isOf ? IsPlace(rest) : IsLargePlace(rest)))
            Cut(name, rest);
        else if (rest.Count == 1 && IsTitle(rest.Start))
            work.Release(name.Start, name.End);
    }

    /// <summary>Keeps what is before the last word if it is a place or a chamber; or drops all if it is nothing.</summary>
    private void Keep(TokenRange rest, bool isNothing)
    {
        var name = new TokenRange(rest.Start, rest.End + 1);
        if (IsPlace(rest) || IsChamber(rest))
            Cut(name, rest);
        else if (isNothing)
            work.Release(name.Start, name.End);
    }

    private void Cut(TokenRange name, TokenRange rest)
    {
        work.Retag(rest.Start, rest.End, IsChamber(rest) ? NameKind.Organization : NameKind.Location);
        work.Release(name.Start, rest.Start);
        work.Release(rest.End, name.End);
    }

    private bool IsAdjective(TokenRange rest) => rest.Count == 1 && (work.Infos[rest.Start].Flags & WordFlags.Adjective) != 0;

    /// <summary>"House", "U.S. Senate".</summary>
    public bool IsChamber(TokenRange range) =>
        _words.Chambers.Contains(Document[range.End - 1].Lower)
        && (range.Count == 1 || IsPlace(new TokenRange(range.Start, range.End - 1)));

    /// <summary>"Georgia" of "Republican Georgia", but not "Alliance", which is a town, too.</summary>
    public bool IsLargePlace(TokenRange range) =>
        IsPlace(range)
        && (
            _words.CountryAbbreviations.Contains(Document[range.Start].Word)
            || (work.Lexicon.Phrase(Document.Joined(range.Start, range.End)) & PhraseFlags.LargePlaces) != 0
        );

    private bool IsPlace(TokenRange range) => !IsWord(range) && IsPlaceName(range);

    /// <summary>"Sens", "Southern" and "Republican" are towns, too.</summary>
    private bool IsWord(TokenRange range) =>
        range.Count == 1
        && (
            IsPartisan(range.Start)
            || _words.Titles.Contains(Document[range.Start].Lower)
            || _words.Directions.Contains(Document[range.Start].Lower)
        );

    private bool IsPlaceName(TokenRange range) =>
        (range.Count == 1 && _words.CountryAbbreviations.Contains(Document[range.Start].Word))
        || IsPlace(Document.Joined(range.Start, range.End));

    private bool IsPlace(uint joined) => _words.Countries.All.Contains(joined) || (work.Lexicon.Phrase(joined) & Places) != 0;
}
