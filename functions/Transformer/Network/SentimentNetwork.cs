using Microsoft.ML.OnnxRuntime;
using NewsMonitor.Analyzer;

namespace NewsMonitor.Transformer.Network;

/// <summary>
/// Two small networks on the states of a sentence: its sentiment, and that toward names in it. Instances are thread-safe.
/// </summary>
internal sealed class SentimentNetwork : IDisposable
{
    private static readonly string[] Inputs = ["states", "whole", "names", "before", "behind"];
    private static readonly string[] Outputs = ["sentence", "toward"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    /// <param name="file">The model that the quantizer writes.</param>
    /// <exception cref="OnnxRuntimeException">The file is missing or is not such a model.</exception>
    public SentimentNetwork(string file) => _session = OnnxSession.Open(file);

    /// <summary>Judges a sentence, or as much of it as the encoder reads at once, and names in it.</summary>
    /// <param name="states">What the encoder has read: a state for each word piece, with [CLS] and [SEP].</param>
    /// <param name="pieces">The number of word pieces without these two.</param>
    /// <param name="names">The names among the word pieces.</param>
    /// <param name="toward">Gets the confidences toward each name.</param>
    /// <returns>The confidences of the sentence.</returns>
    public Confidences Judge(OrtValue states, int pieces, NamePools names, Span<Confidences> toward)
    {
        var length = pieces + 2;
        var whole = new float[length];
        whole.AsSpan(1, pieces).Fill(1f / pieces);
        using var b = Tensor(whole, 1, length);
        using var c = Tensor(names.Names, names.Count, length);
        using var d = Tensor(names.Before, names.Count, length);
        using var e = Tensor(names.Behind, names.Count, length);
        using var results = _session.Run(_run, Inputs, [states, b, c, d, e], Outputs);
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

    private static OrtValue Tensor(float[] values, params long[] shape) => OrtValue.CreateTensorValueFromMemory(values, shape);

    /// <summary>The network's classes are negative, neutral and positive.</summary>
    private static void Read(OrtValue result, Span<Confidences> confidences)
    {
        var numbers = result.GetTensorDataAsSpan<float>();
        for (var i = 0; i < confidences.Length; i++)
            confidences[i] = new Confidences(numbers[(3 * i) + 2], numbers[(3 * i) + 1], numbers[3 * i]);
    }
}
