using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Cuts names in sentences in Title Case, where every word has a capital letter, to what the rest of the text, or else the lists,
/// know as names: "Heckle Jeb Bush", "Can Obama", "Trump Won Ohio".
/// </summary>
internal sealed class TitleCaseNames(TaggedDocument work)
{
    /// <summary>A part of more tokens is not looked for, so that a long name takes linear time.</summary>
    private const int LongestPart = 6;

    private readonly NameEdges _edges = new(work);

    private Document Document => work.Document;

    public void Cut()
    {
        var names = Find();
        if (names.Count == 0)
            return;
        using var body = new BodyNames(work, names);
        List<(TokenRange Part, NameKind Kind)> parts = [];
        foreach (var name in names)
        {
            parts.Clear();
            if (IsWhole(name, body))
                continue;
            FindKnown(name, body, parts);
            if (parts.Count == 0 || !IsRestPlain(name, parts, body))
            {
                parts.Clear();
                _edges.Find(name, parts);
            }
            if (parts.Count > 0)
                Keep(name, parts);
        }
    }

    /// <summary>The names of more than one token in sentences in Title Case.</summary>
    private List<TokenRange> Find()
    {
        List<TokenRange> names = [];
        foreach (var sentence in Document.Sentences)
            if (LetterCase.IsTitleCase(Document, sentence))
                for (var i = sentence.Start; i < sentence.End; i++)
                {
                    if (work.Tags[i] == Tags.Outside)
                        continue;
                    var end = work.EndOfName(i, sentence.End);
                    if (end > i + 1 && Tags.Kind(work.Tags[i]) != NameKind.Other)
                        names.Add(new TokenRange(i, end));
                    i = end - 1;
                }
        return names;
    }

    /// <summary>Whether the lists or the rest of the text have the whole name.</summary>
    private bool IsWhole(TokenRange name, BodyNames body)
    {
        if (body.KindOf(name) is not null || work.Lexicon.Phrase(Document.Joined(name.Start, name.End)) != PhraseFlags.None)
            return true;
        for (var i = name.Start; i + 1 < name.End; i++)
            if (!body.IsPair(i))
                return false;
        return true;
    }

    /// <summary>The longest parts, from the left, that are names in the rest of the text.</summary>
    private void FindKnown(TokenRange name, BodyNames body, List<(TokenRange, NameKind)> parts)
    {
        for (var first = name.Start; first < name.End; first++)
        for (var end = Math.Min(name.End, first + LongestPart); end > first; end--)
            if (body.KindOf(new TokenRange(first, end)) is { } kind && !(end == first + 1 && body.IsAlsoLower(first)))
            {
                parts.Add((new TokenRange(first, end), kind));
                first = end - 1;
                break;
            }
    }

    /// <summary>Whether what is between and beside the known parts belongs to no name.</summary>
    private bool IsRestPlain(TokenRange name, List<(TokenRange Part, NameKind Kind)> parts, BodyNames body)
    {
        var next = name.Start;
        for (var p = 0; p <= parts.Count; p++)
        {
            var limit = p < parts.Count ? parts[p].Part.Start : name.End;
            if (p > 0 && next == limit && limit < name.End)
                return false; // Names side by side are one: "Clinton Iowa".
            if (p < parts.Count && limit > name.Start && IsOne(limit - 1, body))
                return false;
            if (p > 0 && next < name.End && IsOne(next - 1, body))
                return false;
            for (; next < limit; next++)
                if (p > 0 ? !IsPlainBehind(next, parts[p - 1].Part, name, body) : !IsPlainBefore(next, parts[0].Part, body))
                    return false;
            next = p < parts.Count ? parts[p].Part.End : next;
        }
        return true;
    }

    private bool IsOne(int at, BodyNames body) => body.IsPair(at) || NameEdges.IsListedPair(work, at);

    /// <summary>Whether a word before a known part is not part of the name.</summary>
    private bool IsPlainBefore(int at, TokenRange part, BodyNames body)
    {
        var sentence = Document.Sentences[Document.SentenceOf(at)];
        if (!IsPlain(at, body) && (body.IsCapital(at) || !_edges.IsVerb(at, sentence)))
            return false;
        var mayBeFirst =
            _edges.IsFirstName(at) || _edges.IsCredit(new TokenRange(at, part.End), Tags.Kind(work.Tags[at]), sentence);
        return part.Count > 1 || !mayBeFirst || body.EndsName(part.Start);
    }

    /// <summary>
    /// Whether a word behind a known part is not part of the name. "Breitbart News" is one, even if "news" is a word, too; but if the
    /// text has "the Trump administration", "Trump Administration" is not one.
    /// </summary>
    private bool IsPlainBehind(int at, TokenRange part, TokenRange name, BodyNames body)
    {
        var kind = Tags.Kind(work.Tags[name.Start]);
        if (!IsPlain(at, body))
            return false;
        var isNoun = at + 1 == name.End && kind != NameKind.Person && (work.Infos[at].Flags & WordFlags.Noun) != 0;
        if (at > part.End || body.IsLowerBehind(at) || (_edges.IsVerbForm(at) && !isNoun))
            return true;
        var mayBeFirst = part.Count == 1 && _edges.IsFirstName(part.Start) && !body.EndsName(part.Start);
        return Document[at].Kind != TokenKind.Word
            || NameEdges.IsFunctionWord(Document, at)
            || (kind == NameKind.Person && !mayBeFirst);
    }

    private bool IsPlain(int at, BodyNames body) =>
        !body.IsCapital(at) && !_edges.IsPartOfNames(at) && (body.IsLower(at) || _edges.IsCommon(at));

    private void Keep(TokenRange name, List<(TokenRange Part, NameKind Kind)> parts)
    {
        var next = name.Start;
        foreach (var (part, kind) in parts)
        {
            work.Release(next, part.Start);
            work.Retag(part.Start, part.End, kind);
            next = part.End;
        }
        work.Release(next, name.End);
    }
}
