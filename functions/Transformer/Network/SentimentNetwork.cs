using Microsoft.ML.OnnxRuntime;
using NewsMonitor.Analyzer;
using NewsMonitor.Transformer.Tokens;

namespace NewsMonitor.Transformer.Network;

/// <summary>
/// The network: word pieces of one sentence in, confidences of the sentence and toward its names out. It never reads two
/// sentences at once, since the scales of its activations would then depend on both. Instances are thread-safe.
/// </summary>
internal sealed class SentimentNetwork : IDisposable
{
    private static readonly string[] Inputs = ["pieces", "whole", "names", "before", "behind"];
    private static readonly string[] Outputs = ["sentence", "toward"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    /// <param name="file">The model that the quantizer writes.</param>
    /// <exception cref="OnnxRuntimeException">The file is missing or is not such a model.</exception>
    public SentimentNetwork(string file)
    {
        OrtEnv.Instance().DisableTelemetryEvents();
        using var options = Options();
        _session = new InferenceSession(file, options);
        Vocabulary = new PieceVocabulary(_session.ModelMetadata.CustomMetadataMap["vocabulary"].Split('\n'));
    }

    public PieceVocabulary Vocabulary { get; }

    /// <summary>Judges a sentence, or as much of it as the network reads at once, and names in it.</summary>
    /// <param name="pieces">The word pieces, at least one and at most <see cref="PieceRange.Most"/>.</param>
    /// <param name="names">The names among these word pieces.</param>
    /// <param name="toward">Gets the confidences toward each name.</param>
    /// <returns>The confidences of the sentence.</returns>
    public Confidences Judge(ReadOnlySpan<WordPiece> pieces, NamePools names, Span<Confidences> toward)
    {
        var numbers = Numbers(pieces);
        var whole = new float[numbers.Length];
        whole.AsSpan(1, pieces.Length).Fill(1f / pieces.Length);
        using var a = Tensor(numbers, numbers.Length);
        using var b = Tensor(whole, 1, numbers.Length);
        using var c = Tensor(names.Names, names.Count, numbers.Length);
        using var d = Tensor(names.Before, names.Count, numbers.Length);
        using var e = Tensor(names.Behind, names.Count, numbers.Length);
        using var results = _session.Run(_run, Inputs, [a, b, c, d, e], Outputs);
        Span<Confidences> sentence = stackalloc Confidences[1];
        Read(results[0], sentence);
        Read(results[1], toward);
        return sentence[0];
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    // The graph is written as it runs best; to optimize it would make it slower.
    private static SessionOptions Options() =>
        new()
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };

    private long[] Numbers(ReadOnlySpan<WordPiece> pieces)
    {
        var numbers = new long[pieces.Length + 2];
        numbers[0] = Vocabulary.First;
        for (var i = 0; i < pieces.Length; i++)
            numbers[i + 1] = pieces[i].Id;
        numbers[^1] = Vocabulary.Last;
        return numbers;
    }

    private static OrtValue Tensor<T>(T[] values, params long[] shape)
        where T : unmanaged => OrtValue.CreateTensorValueFromMemory(values, shape);

    /// <summary>The network's classes are negative, neutral and positive.</summary>
    private static void Read(OrtValue result, Span<Confidences> confidences)
    {
        var numbers = result.GetTensorDataAsSpan<float>();
        for (var i = 0; i < confidences.Length; i++)
            confidences[i] = new Confidences(numbers[(3 * i) + 2], numbers[(3 * i) + 1], numbers[3 * i]);
    }
}
