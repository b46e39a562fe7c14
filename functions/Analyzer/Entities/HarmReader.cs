using System.Collections.Frozen;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Reads around a name whether harm was done to its bearer: "the killing of X", "X was shot".</summary>
/// <param name="work">The text.</param>
/// <param name="first">The first token of the name or pronoun.</param>
/// <param name="end">The token behind it.</param>
internal readonly struct HarmReader(TaggedDocument work, int first, int end)
{
    /// <summary>How many words may stand between a harm and the name: "killed the 18-year-old student X".</summary>
    private const int MostBetween = 8;

    /// <summary>How many words an apposition may have.</summary>
    private const int MostAside = 16;

    /// <summary>How many words may belong to a verb: "had been fatally shot".</summary>
    private const int MostOfVerb = 4;

    /// <summary>How far before the name a word may say what someone is: "the gunman X".</summary>
    private const int MostTitle = 2;

    private readonly Document _document = work.Document;
    private readonly HarmWords _harms = work.Document.Vocabulary.Harms;
    private readonly QuoteWords _words = work.Document.Vocabulary.Quotes;
    private readonly TokenRange _sentence = work.Document.Sentences[work.Document.SentenceOf(first)];

    /// <summary>
    /// Whether the sentence reports harm to the person that these tokens name, and blames that person for nothing.
    /// </summary>
    /// <param name="first">The first token of the name or pronoun.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="work">The text.</param>
    public static bool IsVictim(int first, int end, TaggedDocument work)
    {
        var reader = new HarmReader(work, first, end);
        return (reader.IsObject() || reader.Owns() || reader.IsLabel() || reader.IsSubject())
            && !reader.DidWrong()
            && !reader.IsPunished();
    }

    /// <summary>Whether the sentence says that the person did the harm: "the gunman X".</summary>
    public static bool IsCulprit(EntitySpan name, TaggedDocument work) => new HarmReader(work, name.First, name.End).IsCulprit();

    /// <summary>Whether the sentence says that a court or the police blame the person: "X was charged".</summary>
    public static bool IsAccused(EntitySpan name, TaggedDocument work) => new HarmReader(work, name.First, name.End).IsPunished();

    /// <summary>"The killing of X", "shot X", "slain X", "killed A and X", "killed a student, X, on".</summary>
    private bool IsObject()
    {
        if (IsModifier())
            return false;
        var isListed = false;
        var at = first - 1;
        if (IsMark(at, ",") && (end >= _sentence.End || IsMark(end, ",.")))
            at--;
        for (var left = MostBetween; left > 0 && at >= _sentence.Start; left--, at--)
        {
            if (Is(at, _harms.Verbs) || Is(at, _harms.Participles) || Is(at, _harms.Titles))
                return true;
            if (Is(at, _document.Vocabulary.Dates.Of))
                return Is(at - 1, _harms.Nouns);
            isListed |= Is(at, _words.And);
            if (EndsPhrase(at) && !(isListed && IsMark(at, ",") && at > _sentence.Start && _document[at - 1].IsCapitalized))
                return false;
        }
        return false;
    }

    /// <summary>In "killed the X program" and "anti-X" the name only belongs to something.</summary>
    private bool IsModifier() =>
        (first > 0 && !_document[first].SpaceBefore && _document.Text[_document[first].Start - 1] == '-')
        || (
            end < _sentence.End
            && !_document[end].IsCapitalized
            && !Is(end, _words.Prepositions)
            && !Is(end, _words.ClauseWords)
            && (work.Infos[end].Flags & WordFlags.Dictionary) == WordFlags.Noun
        );

    /// <summary>"X's death", "X's tragic death", but not "X's killing of" or "X's murder trial".</summary>
    private bool Owns()
    {
        if (!Is(end, _document.Vocabulary.Names.Possessives))
            return false;
        for (var at = end + 1; at < Math.Min(_sentence.End, end + 1 + MostOfVerb) && !EndsPhrase(at); at++)
            if (Is(at, _harms.Owned) || Is(at, _harms.Nouns))
                return !Is(at + 1, _document.Vocabulary.Dates.Of) && !Is(at + 1, _harms.Accused) && !Is(at + 1, _harms.Nouns);
        return false;
    }

    /// <summary>"The X killing", "the X murder case", but not "the X murder trial".</summary>
    private bool IsLabel() =>
        Is(end, _harms.Nouns)
        && !Is(end + 1, _document.Vocabulary.Dates.Of)
        && !Is(end + 1, _harms.Accused)
        && (Is(first - 1, _words.Determiners) || !Is(end, _harms.Verbs));

    /// <summary>"X was shot", "X, who died", "X, 18, was killed", "X, killed by", "left X dead".</summary>
    private bool IsSubject()
    {
        if (Suffers(end) || Is(end, _harms.FoundAs))
            return true;
        if (!IsMark(end, ",(–—"))
            return false;
        for (var at = end + 1; at < Math.Min(_sentence.End, end + MostAside); at++)
        {
            var begins = at == end + 1 || Is(at - 1, _words.Relatives) || IsMark(at - 1, ",)–—");
            if (begins && Suffers(at))
                return true;
            if (IsMark(at, ";:") || (Is(at, _words.ClauseWords) && !Is(at, _words.Relatives)))
                return false;
        }
        return false;
    }

    /// <summary>Whether a verb with its auxiliaries says that harm was done to its subject.</summary>
    private bool Suffers(int at)
    {
        var isPassive = false;
        for (var left = MostOfVerb; left > 0 && at < _sentence.End; left--, at++)
        {
            if (Is(at, _harms.Suffered))
                return true;
            if (Is(at, _harms.Participles))
                return isPassive || Is(at + 1, _harms.Circumstances);
            if (Is(at, _harms.Found))
                return Is(at + 1, _harms.FoundAs);
            isPassive |= Is(at, _harms.Passive);
            if (!IsOfVerb(at))
                return false;
        }
        return false;
    }

    /// <summary>"The gunman X", "X, a suspect in".</summary>
    private bool IsCulprit()
    {
        for (var at = first - 1; at >= Math.Max(_sentence.Start, first - MostTitle); at--)
        {
            if (Is(at, _harms.Wrongdoers))
                return true;
            if (EndsPhrase(at) || _document[at].IsCapitalized || Is(at, _harms.Verbs))
                break;
        }
        if (!IsMark(end, ","))
            return false;
        for (var at = end + 1; at < Math.Min(_sentence.End, end + MostBetween) && !EndsPhrase(at); at++)
            if (Is(at, _harms.Wrongdoers))
                return true;
        return false;
    }

    /// <summary>"X was charged", "X, 51, pleaded guilty", "X, who was convicted", "convicting X".</summary>
    private bool IsPunished()
    {
        if (Is(first - 1, _harms.Punishing))
            return true;
        var at = end;
        if (IsMark(at, ","))
            at += at + 2 < _sentence.End && _document[at + 1].Kind == TokenKind.Number ? 3 : 1;
        var isPassive = false;
        for (var left = MostOfVerb; left > 0 && at < _sentence.End && !Is(at, _harms.Unproved); left--, at++)
        {
            if (Is(at, _harms.Punished))
                return isPassive;
            if (Is(at, _harms.Pleaded))
                return Is(at + 1, _harms.Guilty);
            isPassive |= Is(at, _harms.Passive);
            if (!IsOfVerb(at) && !Is(at, _words.Relatives))
                return false;
        }
        return false;
    }

    /// <summary>"X attacked", "X, who robbed", "after he robbed".</summary>
    private bool DidWrong()
    {
        if (DoesWrong(end) || (IsMark(end, ",") && Is(end + 1, _words.Relatives) && DoesWrong(end + 2)))
            return true;
        for (var at = end; at < _sentence.End; at++)
            if (_words.Genders.OfPronoun(_document[at].Lower) != Gender.Unknown && DoesWrong(at + 1))
                return true;
        return false;
    }

    private bool DoesWrong(int at)
    {
        for (var left = MostOfVerb; left > 0 && at < _sentence.End; left--, at++)
        {
            if (Is(at, _harms.Wrongs))
                return !Is(at + 1, _harms.Circumstances);
            if (Is(at, _harms.Passive) || !IsOfVerb(at))
                return false;
        }
        return false;
    }

    /// <summary>Whether a word may stand between a subject and its verb.</summary>
    private bool IsOfVerb(int at) =>
        !_document[at].IsCapitalized
        && (
            Is(at, _harms.Passive)
            || Is(at, _words.Auxiliaries)
            || Is(at, _words.Adverbs)
            || (work.Infos[at].Flags & WordFlags.Adverb) != 0
        );

    /// <summary>Whether a token ends a phrase with a noun.</summary>
    private bool EndsPhrase(int at) =>
        (_document[at].Kind == TokenKind.Punctuation && (_document[at].Length > 1 || !IsMark(at, "-")))
        || Is(at, _words.Prepositions)
        || Is(at, _words.ClauseWords)
        || Is(at, _words.Auxiliaries)
        || Is(at, _document.Vocabulary.Sentiments.SpeechVerbs);

    private bool Is(int at, FrozenSet<uint> words) =>
        at >= _sentence.Start && at < _sentence.End && words.Contains(_document[at].Lower);

    private bool IsMark(int at, string marks) =>
        at >= _sentence.Start
        && at < _sentence.End
        && _document[at].Kind == TokenKind.Punctuation
        && marks.Contains(_document.Text[_document[at].Start]);
}
