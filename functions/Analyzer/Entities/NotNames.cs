using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Removes tags of what is not the name of a person, an organization or a place, although the tagger took it for one or into one:
/// codes of shares, handles, acronyms of things, laws, and what <see cref="PartyWords"/> and <see cref="OfficeNames"/> find.
/// </summary>
internal sealed class NotNames(TaggedDocument work)
{
    /// <summary>A law's name goes on for at most so many tokens: "Hong Kong Human Rights and Democracy Act".</summary>
    private const int LongestRest = 5;

    private readonly NameWords _words = work.Document.Vocabulary.Names;
    private readonly PartyWords _parties = new(work);
    private readonly OfficeNames _offices = new(work);
    private readonly Portfolios _portfolios = new(work);
    private readonly Codes _codes = new(work.Document);
    private readonly LowerAcronyms _acronyms = new(work.Document);

    private Document Document => work.Document;

    public void Release()
    {
        foreach (var sentence in Document.Sentences)
        {
            for (var at = sentence.Start; at < sentence.End; at++)
                if (Math.Max(_codes.EndOf(at, sentence.End), _parties.EndOfTag(at, sentence)) is var end && end > at)
                {
                    work.Release(at > sentence.Start && IsOpening(at - 1) ? at - 1 : at, end);
                    at = end - 1;
                }
            for (var at = sentence.Start; at < sentence.End; at++)
                if (work.Tags[at] != Tags.Outside)
                    at = Correct(new TokenRange(at, work.EndOfName(at, sentence.End)), sentence) - 1;
        }
    }

    private bool IsOpening(int at) => TextOf(at) is "(" or "[" or ",";

    /// <summary>Corrects the tags of a name, and returns its end.</summary>
    private int Correct(TokenRange name, TokenRange sentence)
    {
        var start = StartBehindHeading(name);
        work.Release(name.Start, start);
        name = new TokenRange(start, name.End);
        var kind = Tags.Kind(work.Tags[name.Start]);
        if (kind == NameKind.Person && EndOfPerson(name) is var person && person < name.End)
        {
            work.Release(person, person + 1);
            return person + 1;
        }
        if (IsNothing(name, kind) || (kind == NameKind.Organization && _portfolios.Contain(name, sentence)))
            work.Release(name.Start, name.End);
        else if (kind == NameKind.Other)
            return name.End;
        else if (EndOfWork(name, sentence, kind) is var end && end > 0)
        {
            work.Retag(name.Start, end, NameKind.Other);
            return end;
        }
        else if (kind == NameKind.Organization && _offices.Release(name))
            return name.End;
        else if (EndOfChamber(name) is var chamber && chamber > 0)
            work.Release(chamber, name.End - 1);
        else
            _parties.Correct(name, kind);
        return name.End;
    }

    /// <summary>"Andrew Yang" of "Andrew Yang 7 ✓ Julián Castro": people have neither figures nor symbols in their names.</summary>
    private int EndOfPerson(TokenRange name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (Document[i].Kind == TokenKind.Number || char.IsSymbol(Document.Text[Document[i].Start]))
                return i;
        return name.End;
    }

    /// <summary>Whether a name is only a mark such as "@", a handle, or an acronym of a thing.</summary>
    private bool IsNothing(TokenRange name, NameKind kind)
    {
        if (name.Count == 1 && kind != NameKind.Other && IsAcronymOfThing(name.Start))
            return true;
        for (var i = name.Start; i < name.End; i++)
            if (Document[i].Kind is TokenKind.Word or TokenKind.Number && !(i > 0 && Document.TextOf(Document[i - 1]) is "@"))
                return false;
        return true;
    }

    private bool IsAcronymOfThing(int at) => _words.CommonAcronyms.Contains(Document[at].Word) || _acronyms.Contain(at);

    /// <summary>The end of the law, speech or broadcast that a name is, or begins; 0 if it is not one.</summary>
    private int EndOfWork(TokenRange name, TokenRange sentence, NameKind kind)
    {
        var first = name.Count > 1 && _words.DefiniteArticles.Contains(Document[name.Start].Lower) ? name.Start + 1 : name.Start;
        if (_words.Works.Contains(Document.Joined(first, name.End)))
            return name.End;
        if (name.Count > 1 && IsLaw(name.End - 1) && (kind != NameKind.Person || !work.Lexicon.IsName(TextOf(name.End - 1))))
            return name.End;
        if (name.Count > 1 && kind != NameKind.Person && _words.Things.Contains(Document[name.End - 1].Lower))
            return name.End;
        if (kind != NameKind.Organization)
            return 0;
        if (name.Count > 1 && _words.Indexes.Contains(Document[name.End - 1].Lower))
            return name.End;
        for (var i = name.End; i < Math.Min(sentence.End, name.End + LongestRest) && IsRest(i); i++)
            if (IsLaw(i))
                return i + 1;
        return 0;
    }

    private bool IsLaw(int at) => Document[at].IsCapitalized && _words.Laws.Contains(Document[at].Lower);

    /// <summary>Whether a token may be in the rest of a law's name: a capitalized word without a name, or "and" or "of".</summary>
    private bool IsRest(int at) =>
        (work.Tags[at] == Tags.Outside || Tags.Kind(work.Tags[at]) == NameKind.Other)
        && (Document[at].IsCapitalized || _words.Connectors.Contains(Document[at].Word) || IsAnd(at));

    private bool IsAnd(int at) => Document.Vocabulary.Quotes.And.Contains(Document[at].Lower);

    /// <summary>The end of "House" in "House and Senate" or "House and the Senate"; 0 if these are not two chambers.</summary>
    private int EndOfChamber(TokenRange name)
    {
        var and = name.End - 2;
        if (and > name.Start && _words.DefiniteArticles.Contains(Document[and].Lower))
            and--;
        if (and <= name.Start || !IsAnd(and) || !_words.Chambers.Contains(Document[name.End - 1].Lower))
            return 0;
        for (var at = name.Start; at < and; at++)
            if (_words.Chambers.Contains(Document[at].Lower))
                return and;
        return 0;
    }

    /// <summary>The start of "The Senate" in "VOLCKER RULE The Senate": a line in capitals before it is not part of the name.</summary>
    private int StartBehindHeading(TokenRange name)
    {
        for (var i = name.Start + 1; i < name.End - 1; i++)
            if (
                Document[i].Casing == Casing.Title
                && _words.DefiniteArticles.Contains(Document[i].Lower)
                && Document[i - 1].Casing == Casing.Upper
            )
                return i;
        return name.Start;
    }

    private ReadOnlySpan<char> TextOf(int at) => Document.TextOf(Document[at]);
}
