using System.Runtime.InteropServices;
using NewsMonitor.Analyzer;
using NewsMonitor.Transformer.Network;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer;

/// <summary>Judges English sentences with the network that comes with this assembly.</summary>
public sealed class TransformerJudge : ISentenceJudge, IDisposable
{
    /// <summary>Word pieces of a sentence; names behind them are not judged. Ordinary sentences have 30.</summary>
    private const int MostPieces = 512;

    private static readonly string ModelFile = Path.Combine(AppContext.BaseDirectory, "Model", "sentiment.onnx");

    [ThreadStatic]
    private static List<WordPiece>? _spare;

    private readonly SentimentNetwork _network = new(ModelFile);
    private readonly WordPieceTokenizer _tokenizer;

    /// <summary>Loads the network.</summary>
    public TransformerJudge() => _tokenizer = new WordPieceTokenizer(_network.Vocabulary);

    public string Language => "en";

    public double SentenceShare => 0.5;

    public double NameShare => 0.5;

    /// <summary>
    /// The mean of two judges who often disagree is less certain than it is right. Fitted by the trainer's <c>score</c> to
    /// the fifth of the corpora and of our own sentences that neither of them was trained on.
    /// </summary>
    public double SentenceTemperature => 0.74;

    /// <summary>Fitted in the same way, toward names.</summary>
    public double NameTemperature => 0.72;

    public Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward)
    {
        var pieces = _spare ??= [];
        pieces.Clear();
        _tokenizer.Split(sentence, pieces);
        if (pieces.Count == 0)
            return null;
        var places = new PieceRange[names.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var (offset, length) = names[i].GetOffsetAndLength(sentence.Length);
            places[i] = PieceRange.Of(pieces, offset, length);
        }
        return Judge(CollectionsMarshal.AsSpan(pieces), places, toward);
    }

    public void Dispose() => _network.Dispose();

    /// <summary>
    /// The network reads the beginning, with the names in it. For names behind it, it reads again, as much as possible around
    /// the first of them.
    /// </summary>
    private Confidences Judge(ReadOnlySpan<WordPiece> pieces, ReadOnlySpan<PieceRange> names, Span<Confidences?> toward)
    {
        var read = PieceRange.OfSentence(pieces.Length);
        var next = CountIn(read, names);
        var sentence = Judge(pieces, read, names[..next], toward);
        while (next < names.Length && names[next].End <= MostPieces)
        {
            read = names[next].Surroundings(pieces.Length);
            var count = Math.Max(1, CountIn(read, names[next..]));
            Judge(pieces, read, names.Slice(next, count), toward[next..]);
            next += count;
        }
        return sentence;
    }

    private static int CountIn(PieceRange read, ReadOnlySpan<PieceRange> names)
    {
        var count = 0;
        while (count < names.Length && names[count].End <= read.End)
            count++;
        return count;
    }

    private Confidences Judge(
        ReadOnlySpan<WordPiece> pieces,
        PieceRange read,
        ReadOnlySpan<PieceRange> names,
        Span<Confidences?> toward
    )
    {
        var pools = new NamePools(names.Length, read);
        for (var i = 0; i < names.Length; i++)
            pools.Set(i, names[i]);
        var said = new Confidences[names.Length];
        var sentence = _network.Judge(pieces[read.Start..read.End], pools, said);
        for (var i = 0; i < said.Length; i++)
            toward[i] = said[i];
        return sentence;
    }
}
