using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>A document with what the lexicon knows of each token and the tagger's scores and tags.</summary>
internal sealed class TaggedDocument
{
    private readonly byte[] _tags;
    private readonly float[] _scores;
    private readonly WordInfo[] _infos;

    public TaggedDocument(Document document, Lexicon lexicon)
    {
        Document = document;
        _tags = new byte[document.Count];
        _scores = new float[document.Count * Entities.Tags.Count];
        _infos = new WordInfo[document.Count];
        for (var i = 0; i < _infos.Length; i++)
            _infos[i] = lexicon.Word(document[i].Lower);
    }

    public Document Document { get; }

    public Span<byte> Tags => _tags;

    public Span<float> Scores => _scores;

    public ReadOnlySpan<WordInfo> Infos => _infos;

    public Span<byte> TagsOf(TokenRange range) => _tags.AsSpan(range.Start, range.Count);

    public Span<float> ScoresOf(TokenRange range) => _scores.AsSpan(range.Start * Entities.Tags.Count, range.Count * Entities.Tags.Count);

    public ReadOnlySpan<WordInfo> InfosOf(TokenRange range) => _infos.AsSpan(range.Start, range.Count);
}
