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

    /// <summary>Takes tokens out of the name that they are in; what is left of it on either side stays a name.</summary>
    public void Release(int first, int end)
    {
        if (first == end)
            return;
        Separate(first, end);
        _tags.AsSpan(first, end - first).Clear();
    }

    /// <summary>Makes tokens one name of a type, as certain as they were one of the type that the tagger found.</summary>
    public void Retag(int first, int end, NameKind kind)
    {
        Separate(first, end);
        Span<float> own = stackalloc float[4];
        for (var i = first; i < end; i++)
        {
            if (_tags[i] != Tagging.Tags.Outside && Tagging.Tags.Kind(_tags[i]) is var old && old != kind)
            {
                var scores = Scores.Slice(i * Tagging.Tags.Count, Tagging.Tags.Count);
                var from = scores.Slice(Tagging.Tags.Encode(old, 0), 4);
                var to = scores.Slice(Tagging.Tags.Encode(kind, 0), 4);
                to.CopyTo(own);
                from.CopyTo(to);
                own.CopyTo(from);
            }
            var place =
                end == first + 1 ? Tagging.Tags.Unit
                : i == first ? Tagging.Tags.Begin
                : i == end - 1 ? Tagging.Tags.Last
                : Tagging.Tags.Inside;
            _tags[i] = (byte)Tagging.Tags.Encode(kind, place);
        }
    }

    /// <summary>The end of the name that a token is in, at most a limit.</summary>
    public int EndOfName(int at, int limit)
    {
        while (at + 1 < limit && !Tagging.Tags.IsClosed(_tags[at]))
            at++;
        return at + 1;
    }

    /// <summary>Ends a name that goes on at the first token, and begins what is left of one behind the last.</summary>
    private void Separate(int first, int end)
    {
        if (first > 0 && !Tagging.Tags.IsClosed(_tags[first - 1]))
            _tags[first - 1] = Tagging.Tags.Closed(_tags[first - 1]);
        if (end < _count && !Tagging.Tags.Opens(_tags[end]))
            _tags[end] = Tagging.Tags.Opened(_tags[end]);
    }

    public Span<byte> TagsOf(TokenRange range) => _tags.AsSpan(range.Start, range.Count);

    public Span<float> ScoresOf(TokenRange range) =>
        _scores.AsSpan(range.Start * Tagging.Tags.Count, range.Count * Tagging.Tags.Count);

    public ReadOnlySpan<WordInfo> InfosOf(TokenRange range) => _infos.AsSpan(range.Start, range.Count);
}
