using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// What the sentences that are not in Title Case show about the words of headlines: which are names, and which have no capital
/// letter inside a sentence.
/// </summary>
internal sealed class BodyNames : IDisposable
{
    private readonly TaggedDocument _work;

    /// <summary>The type of each name, plus one; <see cref="Full"/> if it also ends a person's longer name.</summary>
    private readonly Dictionary<uint, int> _names = Spare<int>.Rent();

    /// <summary>How the words and the pairs of words of headlines are written.</summary>
    private readonly Dictionary<uint, Written> _words = Spare<Written>.Rent();

    private const int Full = 8;

    [Flags]
    private enum Written : byte
    {
        None = 0,
        Lower = 1,
        Capital = 2,
    }

    /// <param name="work">The text.</param>
    /// <param name="headlines">The names of more than one word in Title Case; only their words are looked for.</param>
    public BodyNames(TaggedDocument work, List<TokenRange> headlines)
    {
        _work = work;
        foreach (var name in headlines)
            for (var i = name.Start; i < name.End; i++)
            {
                _words[Document[i].Lower] = Written.None;
                if (i > name.Start)
                    _words[Document.Joined(i - 1, i + 1)] = Written.None;
            }
        foreach (var sentence in Document.Sentences)
            if (LetterCase.IsPlain(Document, sentence))
                Read(sentence);
    }

    private Document Document => _work.Document;

    /// <summary>The type of a name that the text has outside Title Case; null if it has no such name.</summary>
    public NameKind? KindOf(TokenRange name) =>
        _names.TryGetValue(Document.Joined(name.Start, name.End), out var kind) ? (NameKind)((kind & (Full - 1)) - 1) : null;

    /// <summary>Whether a person's longer name ends with the word: "Obama", if the text has "Barack Obama".</summary>
    public bool EndsName(int at) => _names.GetValueOrDefault(Document.Joined(at, at + 1)) >= Full;

    /// <summary>Whether the text has a word without a capital letter, and never with one inside a sentence.</summary>
    public bool IsLower(int at) => _words.GetValueOrDefault(Document[at].Lower) == Written.Lower;

    /// <summary>Whether a word has a capital letter inside a sentence.</summary>
    public bool IsCapital(int at) => (_words.GetValueOrDefault(Document[at].Lower) & Written.Capital) != 0;

    /// <summary>Whether a word occurs without a capital letter.</summary>
    public bool IsAlsoLower(int at) => (_words.GetValueOrDefault(Document[at].Lower) & Written.Lower) != 0;

    /// <summary>"Trump administration": whether the text has a word without a capital letter behind the one before it.</summary>
    public bool IsLowerBehind(int at) => _words.GetValueOrDefault(Document.Joined(at - 1, at + 1)) == Written.Lower;

    /// <summary>Whether the text has a word and the next one side by side, both with a capital letter.</summary>
    public bool IsPair(int at) => (_words.GetValueOrDefault(Document.Joined(at, at + 2)) & Written.Capital) != 0;

    public void Dispose()
    {
        Spare<int>.Return(_names);
        Spare<Written>.Return(_words);
    }

    private void Read(TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var isInside = i > sentence.Start && Document[i - 1].Kind == TokenKind.Word;
            if (isInside || !Document[i].IsCapitalized)
                Note(Document[i].Lower, Document[i].IsCapitalized);
            if (i > sentence.Start && Document[i - 1].IsCapitalized && (!Document[i].IsCapitalized || IsOneName(i, sentence)))
                Note(Document.Joined(i - 1, i + 1), Document[i].IsCapitalized);
        }
        for (var i = sentence.Start; i < sentence.End; i++)
            if (_work.Tags[i] != Tags.Outside && Tags.Kind(_work.Tags[i]) != NameKind.Other)
            {
                var end = _work.EndOfName(i, sentence.End);
                Add(new TokenRange(i, end), Tags.Kind(_work.Tags[i]));
                i = end - 1;
            }
    }

    private void Note(uint key, bool isCapital)
    {
        if (_words.TryGetValue(key, out var written))
            _words[key] = written | (isCapital ? Written.Capital : Written.Lower);
    }

    /// <summary>The first word of a sentence has its capital letter anyway.</summary>
    private bool IsOneName(int at, TokenRange sentence) => at - 1 > sentence.Start || !Tags.IsClosed(_work.Tags[at - 1]);

    private void Add(TokenRange name, NameKind kind)
    {
        if (!Document[name.Start].IsCapitalized)
            return;
        _names.TryAdd(Document.Joined(name.Start, name.End), 1 + (int)kind);
        if (kind != NameKind.Person || name.Count == 1)
            return;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, Document.Joined(name.End - 1, name.End), out _);
        last = Full | (1 + (int)NameKind.Person);
    }
}
