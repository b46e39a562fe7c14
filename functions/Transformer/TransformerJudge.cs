using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using NewsMonitor.Analyzer;
using NewsMonitor.Transformer.Names;
using NewsMonitor.Transformer.Network;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer;

/// <summary>Judges English sentences with the network that comes with this assembly.</summary>
public sealed class TransformerJudge : ISentenceJudge, IWordJudge, IDisposable
{
    /// <summary>Word pieces of a sentence; names behind them are not judged. Ordinary sentences have 30.</summary>
    private const int MostPieces = 512;

    [ThreadStatic]
    private static List<WordPiece>? _spare;

    private readonly SentenceEncoder _encoder = new(ModelFile("encoder.onnx"));
    private readonly SentimentNetwork _sentiment = new(ModelFile("sentiment.onnx"));
    private readonly WordTypeNetwork _types = ReadTypes();
    private readonly WordPieceTokenizer _tokenizer;

    /// <summary>Loads the network.</summary>
    public TransformerJudge() => _tokenizer = new WordPieceTokenizer(_encoder.Vocabulary);

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

    /// <summary>The best mean of six corpora that neither the network nor the tagger was trained on.</summary>
    public double WordWeight => 0.5;

    public Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward)
    {
        var pieces = Split(sentence);
        if (pieces.Count == 0)
            return null;
        var places = new PieceRange[names.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var (offset, length) = names[i].GetOffsetAndLength(sentence.Length);
            places[i] = PieceRange.Of(pieces, offset, length);
        }
        var kept = KeptStates.Of(_encoder).Take(sentence);
        return Judge(CollectionsMarshal.AsSpan(pieces), places, toward, kept);
    }

    public void JudgeWords(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> words, Span<WordTypes?> types)
    {
        var all = CollectionsMarshal.AsSpan(Split(sentence));
        if (all.IsEmpty)
            return;
        var pieces = all[..PieceRange.OfSentence(all.Length).Count];
        var states = _encoder.Read(pieces);
        KeptStates.Of(_encoder).Keep(sentence, states);
        var input = new WordInput(sentence, words, pieces, states.GetTensorDataAsSpan<float>());
        Span<float> numbers = stackalloc float[WordInput.Width];
        var piece = 0;
        for (var i = 0; i < words.Length; i++)
            types[i] = input.TryDescribe(i, ref piece, numbers) ? _types.Judge(numbers) : null;
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _sentiment.Dispose();
    }

    private static string ModelFile(string name) => Path.Combine(AppContext.BaseDirectory, "Model", name);

    private static WordTypeNetwork ReadTypes()
    {
        using var reader = new BinaryReader(File.OpenRead(ModelFile("names.bin")));
        return new WordTypeNetwork(reader);
    }

    private List<WordPiece> Split(ReadOnlySpan<char> sentence)
    {
        var pieces = _spare ??= [];
        pieces.Clear();
        _tokenizer.Split(sentence, pieces);
        return pieces;
    }

    /// <summary>
    /// The network reads the beginning, with the names in it. For names behind it, it reads again, as much as possible around
    /// the first of them.
    /// </summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="toward">Gets the confidences toward them.</param>
    /// <param name="kept">The states of the beginning if they are known.</param>
    private Confidences Judge(
        ReadOnlySpan<WordPiece> pieces,
        ReadOnlySpan<PieceRange> names,
        Span<Confidences?> toward,
        OrtValue? kept
    )
    {
        var read = PieceRange.OfSentence(pieces.Length);
        var next = CountIn(read, names);
        var sentence = JudgeRead(kept ?? _encoder.Read(pieces[..read.End]), read, names[..next], toward);
        while (next < names.Length && names[next].End <= MostPieces)
        {
            read = names[next].Surroundings(pieces.Length);
            var count = Math.Max(1, CountIn(read, names[next..]));
            JudgeRead(_encoder.Read(pieces[read.Start..read.End]), read, names.Slice(next, count), toward[next..]);
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

    private Confidences JudgeRead(OrtValue states, PieceRange read, ReadOnlySpan<PieceRange> names, Span<Confidences?> toward)
    {
        using var owned = states;
        var pools = new NamePools(names.Length, read);
        for (var i = 0; i < names.Length; i++)
            pools.Set(i, names[i]);
        var said = new Confidences[names.Length];
        var sentence = _sentiment.Judge(states, read.Count, pools, said);
        for (var i = 0; i < said.Length; i++)
            toward[i] = said[i];
        return sentence;
    }
}
