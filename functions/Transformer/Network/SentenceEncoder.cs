using Microsoft.ML.OnnxRuntime;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer.Network;

/// <summary>
/// The network without what judges: word pieces of one sentence in, their states out. It never reads two sentences at once, since
/// the scales of its activations would then depend on both. Instances are thread-safe.
/// </summary>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>The numbers of a state: 384 from each of layers 2, 4 and 6.</summary>
    public const int Width = 1152;

    private static readonly string[] Inputs = ["pieces"];
    private static readonly string[] Outputs = ["states"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    /// <param name="file">The model that the quantizer writes.</param>
    /// <exception cref="OnnxRuntimeException">The file is missing or is not such a model.</exception>
    public SentenceEncoder(string file)
    {
        _session = OnnxSession.Open(file);
        Vocabulary = new PieceVocabulary(_session.ModelMetadata.CustomMetadataMap["vocabulary"].Split('\n'));
    }

    public PieceVocabulary Vocabulary { get; }

    /// <summary>Reads a sentence, or as much of it as the network reads at once.</summary>
    /// <param name="pieces">The word pieces, at least one and at most <see cref="PieceRange.Most"/>.</param>
    /// <returns>A state for [CLS], each word piece and [SEP]; the caller disposes it.</returns>
    public OrtValue Read(ReadOnlySpan<WordPiece> pieces)
    {
        var numbers = Numbers(pieces);
        using var input = OrtValue.CreateTensorValueFromMemory(numbers, [numbers.Length]);
        return _session.Run(_run, Inputs, [input], Outputs)[0];
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private long[] Numbers(ReadOnlySpan<WordPiece> pieces)
    {
        var numbers = new long[pieces.Length + 2];
        numbers[0] = Vocabulary.First;
        for (var i = 0; i < pieces.Length; i++)
            numbers[i + 1] = pieces[i].Id;
        numbers[^1] = Vocabulary.Last;
        return numbers;
    }
}
