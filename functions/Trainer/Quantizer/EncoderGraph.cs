using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

namespace NewsMonitor.Quantizer;

/// <summary>
/// What reads a sentence: an encoder, whose states of several layers are joined. Input and output are those of
/// <c>SentenceEncoder</c> in <c>functions/Transformer</c>.
/// </summary>
internal sealed class EncoderGraph(TrainedWeights weights, bool inBytes)
{
    /// <summary>The numbers of a state.</summary>
    public const string Width = "1152";

    /// <summary>128 word pieces, [CLS] and [SEP].</summary>
    private const int Longest = 130;

    /// <summary>The layers whose states are judged, counted from 1.</summary>
    private static readonly int[] Read = [2, 4, 6];

    private readonly OnnxGraph _graph = new("encoder");

    /// <param name="vocabulary">The word pieces in the order of their numbers.</param>
    public OnnxGraph Build(IReadOnlyList<string> vocabulary)
    {
        var pieces = _graph.IntegerInput("pieces", "pieces");
        var states = new Encoder(_graph, weights, inBytes).Apply(pieces, Longest);
        var wide = _graph.Apply("Concat", [.. Read.Select(layer => states[layer - 1])], ("axis", 2));
        _graph.Output("states", _graph.Apply("Squeeze", [wide, "zero"]), "pieces", Width);
        _graph.Describe("vocabulary", string.Join('\n', vocabulary));
        return _graph;
    }
}
