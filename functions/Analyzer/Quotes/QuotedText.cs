using System.Collections.Frozen;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>The tokens of a text with quotes, what they mean for quotes, and the mentions of entities.</summary>
internal sealed class QuotedText(TaggedDocument work, EntityClusters clusters) : IDisposable
{
    public Document Document => work.Document;

    public QuoteWords Words { get; } = work.Document.Vocabulary.Quotes;

    public NamedTokens Names { get; } = new(work.Document.Count, clusters);

    /// <summary>The quotes, in reading order.</summary>
    public List<QuoteSpan> Quotes => field ??= QuoteScanner.Scan(Document);

    public Persons Persons => field ??= new Persons(this, Quotes);

    public bool Is(int at, FrozenSet<uint> words) => words.Contains(Document[at].Lower);

    public bool IsMark(int at, string marks) =>
        Document[at].Kind == TokenKind.Punctuation && marks.Contains(Document.Text[Document[at].Start]);

    /// <summary>A mark that ends a part of a sentence: a comma, a dash, a bracket.</summary>
    public bool IsBreak(int at) => IsMark(at, ",;:()[]—–-…");

    public bool EndsSentence(int at) => IsMark(at, ".!?…");

    public bool IsName(int at) => Names.Of(at) is { IsName: true };

    public bool IsPerson(int at) => Names.Of(at) is { Category: EntityCategory.Person };

    /// <summary>Whether the sentence reports harm to the person that a mention names: "Doe was shot".</summary>
    public bool IsVictim(NamedSpan mention) => HarmReader.IsVictim(mention.First, mention.End, work);

    /// <summary>A word between a speaker and the verb.</summary>
    public bool IsFiller(int at) => Is(at, Words.Adverbs) || Is(at, Words.Auxiliaries) || (IsAdverb(at) && Names.Of(at) is null);

    public bool IsClauseWord(int at) => Is(at, Words.ClauseWords);

    public bool IsPreposition(int at) => Is(at, Words.Prepositions) && !IsName(at);

    /// <summary>Whether a token is a noun by the words before it: "her comments", "a sharp claim".</summary>
    public bool IsNoun(int at)
    {
        if (at == 0)
            return false;
        var isAdjective = (work.Infos[at - 1].Flags & (WordFlags.Adjective | WordFlags.Adverb)) == WordFlags.Adjective;
        return Is(at - 1, Words.Determiners)
            || Is(at - 1, Words.Quantifiers)
            || Is(at - 1, Document.Vocabulary.Names.Possessives)
            || IsPreposition(at - 1)
            || (isAdjective && at > 1 && Is(at - 2, Words.Determiners));
    }

    /// <summary>Whether words look like a noun with what belongs to it, and not like a part of a clause.</summary>
    public bool IsNounPhrase(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Is(i, Words.Auxiliaries) && !Is(i, Document.Vocabulary.Names.Possessives))
                return false;
        var (start, last) = (work.Infos[first].Flags, work.Infos[end - 1].Flags);
        var begins = Is(first, Words.Determiners) || Document[first].Casing != Casing.Lower || (start & WordFlags.Verb) == 0;
        return begins
            && Document[end - 1].Kind == TokenKind.Word
            && (Document[end - 1].IsCapitalized || (last & WordFlags.Noun) != 0);
    }

    /// <summary>"Seconds", "day": times say nothing.</summary>
    public bool IsTime(int at) => Is(at, Document.Vocabulary.Dates.Spans);

    public bool IsParticiple(int at) =>
        Document[at].Kind == TokenKind.Word
        && !IsName(at)
        && Endings.Match(Document.TextOf(Document[at]), Words.ParticipleEndings, StringComparison.OrdinalIgnoreCase);

    public bool IsVerb(int at) => !IsName(at) && (work.Infos[at].Flags & WordFlags.Verb) != 0;

    /// <summary>Whether a word is a verb in the past: "laughed".</summary>
    public bool IsPast(int at) =>
        !IsName(at)
        && Document[at].Casing == Casing.Lower
        && (Is(at, Document.Vocabulary.Names.PastVerbs) || new VerbContext(work).IsPast(Document.TextOf(Document[at])));

    /// <summary>"He" or "she".</summary>
    public bool IsPronoun(int at) => Words.Genders.OfPronoun(Document[at].Lower) != Gender.Unknown;

    public bool IsDate(int at) => Names.Of(at) is { Category: EntityCategory.DateTime };

    public void Dispose() => Names.Dispose();

    private bool IsAdverb(int at) =>
        (work.Infos[at].Flags & (WordFlags.Adverb | WordFlags.Noun | WordFlags.Adjective | WordFlags.Verb)) == WordFlags.Adverb;
}
