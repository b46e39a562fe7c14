using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>The candidates of a text by the stems of their words, each once however often it occurs.</summary>
internal sealed class PhraseCandidates(TaggedDocument work) : IDisposable
{
    private const double Unknown = 15;

    /// <summary>Shorter ones are acronyms.</summary>
    private const int ShortestCapitals = 5;

    private readonly Document _document = work.Document;
    private readonly Dictionary<uint, PhraseCandidate> _byKey = Spare<PhraseCandidate>.Rent();

    /// <summary>Whether each sentence is what a page adds to the text.</summary>
    private readonly bool[] _added = FindAdded(work.Document);

    /// <summary>
    /// The first token behind an agency's dateline. Its place is where the agency has an office; without an agency, it is often
    /// where something happens.
    /// </summary>
    private readonly int _datelineEnd = FindDatelineEnd(work.Document);

    /// <summary>The number of sentences that the headline consists of.</summary>
    public int Headline { get; } = Heading.Count(work.Document);

    /// <summary>In no particular order.</summary>
    public Dictionary<uint, PhraseCandidate>.ValueCollection All => _byKey.Values;

    /// <param name="form">The tokens of the phrase as it is shown; the headline's form comes first, except for names.</param>
    /// <param name="at">The first token of this occurrence.</param>
    /// <param name="alone">Whether it is not part of a longer run of nouns here.</param>
    public ref PhraseCandidate Add(TokenRange form, int at, bool alone)
    {
        var key = KeyOf(form.Start, form.End);
        ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out var known);
        if (!known)
            candidate = Create(form, key);
        var sentence = _document.SentenceOf(at);
        candidate.Count++;
        candidate.Alone += alone ? 1 : 0;
        candidate.FirstSentence = Math.Min(candidate.FirstSentence, sentence);
        candidate.LastSentence = Math.Max(candidate.LastSentence, sentence);
        candidate.InHeadline |= sentence < Headline;
        candidate.InBody |= sentence >= Headline;
        if (sentence < Headline && !candidate.IsName)
            (candidate.First, candidate.End) = (form.Start, form.End);
        return ref candidate;
    }

    /// <summary>Whether a token belongs to a dateline, a credit or a link, and not to the text itself.</summary>
    public bool IsAside(int at) => _added[_document.SentenceOf(at)] || IsInDateline(at);

    public bool IsInDateline(int at) => at < _datelineEnd && _document.SentenceOf(at) == Headline;

    /// <summary>Whether a word was found as a noun or as a name.</summary>
    public bool Holds(int at) => _byKey.ContainsKey(KeyOf(at, at + 1));

    /// <summary>Whether the words of one phrase are in another, longer one.</summary>
    public bool Contains(in PhraseCandidate phrase, in PhraseCandidate part)
    {
        for (var i = phrase.First; phrase.Words > part.Words && i + part.Words <= phrase.End; i++)
            if (KeyOf(i, i + part.Words) == part.Key)
                return true;
        return false;
    }

    public void Dispose() => Spare<PhraseCandidate>.Return(_byKey);

    private static bool[] FindAdded(Document document)
    {
        var added = new bool[document.Sentences.Count];
        for (var s = 0; s < added.Length; s++)
            added[s] = Furniture.IsAdded(document, s);
        return added;
    }

    private static int FindDatelineEnd(Document document)
    {
        var headline = Heading.Count(document);
        if (headline == document.Sentences.Count)
            return 0;
        var sentence = document.Sentences[headline];
        var start = document[sentence.Start].Start;
        var length = Dateline.LengthIn(document.Text.AsSpan(start, document[sentence.End - 1].End - start));
        var end = sentence.Start;
        if (!document.Text.AsSpan(start, length).Contains('('))
            return end;
        while (end < sentence.End && document[end].End <= start + length)
            end++;
        return end;
    }

    private PhraseCandidate Create(TokenRange form, uint key)
    {
        ref readonly var first = ref _document[form.Start];
        return new(form.Start, form.End, key, RarityOf(form))
        {
            FirstWord = FirstWordOf(form.Start),
            IsUpper = first.Casing == Casing.Upper && first.Length >= ShortestCapitals,
        };
    }

    private WordFlags FirstWordOf(int at)
    {
        if (work.IsDemonym(at))
            return WordFlags.Adjective;
        var gerund = Endings.Match(_document.TextOf(_document[at]), _document.Vocabulary.Phrases.GerundEndings);
        return work.Infos[at].Flags | (gerund ? WordFlags.Verb : WordFlags.None);
    }

    private double RarityOf(TokenRange form)
    {
        var rarity = 0.0;
        foreach (var info in work.InfosOf(form))
            rarity += (Unknown - info.Frequency) / Unknown;
        return rarity / form.Count;
    }

    private uint KeyOf(int first, int end)
    {
        var joined = 0u;
        for (var i = first; i < end; i++)
            joined = Hash.Join(joined, _document.Vocabulary.Plurals.StemOf(_document.TextOf(_document[i])).Hashed);
        return joined;
    }
}
