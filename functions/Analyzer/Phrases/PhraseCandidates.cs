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
