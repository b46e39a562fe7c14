using System.Buffers;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>A document with the lexicon's information about each token, and the tagger's scores and tags.</summary>
internal sealed class TaggedDocument : IDisposable
{
    private readonly int _count;
    private readonly byte[] _tags;
    private readonly float[] _scores;
    private readonly WordInfo[] _infos;

    public TaggedDocument(Document document, Lexicon lexicon)
    {
        Document = document;
        Lexicon = lexicon;
        _count = document.Count;
        _tags = ArrayPool<byte>.Shared.Rent(_count);
        _tags.AsSpan(0, _count).Clear();
        _scores = ArrayPool<float>.Shared.Rent(_count * Tagging.Tags.Count);
        _infos = ArrayPool<WordInfo>.Shared.Rent(_count);
        for (var i = 0; i < _count; i++)
            _infos[i] = lexicon.Word(document[i].Lower);
    }

    /// <summary>Returns all memory, including the document's; neither may be used afterward.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_tags);
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<WordInfo>.Shared.Return(_infos);
        Document.Dispose();
    }

    public Document Document { get; }

    public Lexicon Lexicon { get; }

    public Span<byte> Tags => _tags.AsSpan(0, _count);

    public Span<float> Scores => _scores.AsSpan(0, _count * Tagging.Tags.Count);

    public ReadOnlySpan<WordInfo> Infos => _infos.AsSpan(0, _count);

    /// <summary>Whether a word is the name of a people or an adjective of one: "French".</summary>
    public bool IsDemonym(int at) =>
        _tags[at] == Tagging.Tags.Encode(NameKind.Other, Tagging.Tags.Unit) && Document[at].IsCapitalized;

    public Span<byte> TagsOf(TokenRange range) => _tags.AsSpan(range.Start, range.Count);

    public Span<float> ScoresOf(TokenRange range) =>
        _scores.AsSpan(range.Start * Tagging.Tags.Count, range.Count * Tagging.Tags.Count);

    public ReadOnlySpan<WordInfo> InfosOf(TokenRange range) => _infos.AsSpan(range.Start, range.Count);
}
