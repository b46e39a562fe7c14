using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

namespace NewsMonitor.Quantizer;

/// <summary>
/// The whole network: an encoder, and two small networks on means over its word pieces, one for the sentence and one for the
/// names in it. Inputs and outputs are those of <c>SentimentNetwork</c> in <c>functions/Transformer</c>.
/// </summary>
internal sealed class SentimentGraph(TrainedWeights weights, bool inBytes)
{
    private const int Width = 384;

    /// <summary>128 word pieces, [CLS] and [SEP].</summary>
    private const int Longest = 130;

    /// <summary>The layers that the small networks read, counted from 1.</summary>
    private static readonly int[] Read = [2, 4, 6];

    private readonly OnnxGraph _graph = new();

    /// <param name="vocabulary">The word pieces in the order of their numbers.</param>
    public OnnxGraph Build(IReadOnlyList<string> vocabulary)
    {
        var pieces = _graph.IntegerInput("pieces", "pieces");
        var whole = _graph.FloatInput("whole", "1", "pieces");
        string[] parts = [.. new[] { "names", "before", "behind" }.Select(name => _graph.FloatInput(name, "names", "pieces"))];
        var states = new Encoder(_graph, weights, inBytes).Apply(pieces, Longest);
        var wide = _graph.Apply("Concat", [.. Read.Select(layer => states[layer - 1])], ("axis", 2));
        var flat = _graph.Apply("Squeeze", [wide, "zero"]);
        var sentence = _graph.Apply("MatMul", [whole, flat]);
        string[] means = [.. parts.Select(part => _graph.Apply("MatMul", [part, flat]))];
        _graph.Output("sentence", JudgeSentence(sentence), "1", "3");
        _graph.Output("toward", JudgeNames(means, sentence), "names", "3");
        _graph.Describe("vocabulary", string.Join('\n', vocabulary));
        return _graph;
    }

    private string JudgeSentence(string mean) =>
        Judge("sentence", Add(Product("sentence.hidden", mean, weights["sentence.hidden.weight"]), "sentence.hidden.bias"));

    /// <summary>
    /// The weights are ordered by layer, and within a layer by what the mean is over: the name, the sentence, before, behind.
    /// </summary>
    private string JudgeNames(string[] means, string sentence)
    {
        const int Means = 4,
            Sentence = 1;
        var weight = weights["target.hidden.weight"];
        Matrix Of(int mean) => weight.ColumnBlocks(Width, [.. Enumerable.Range(0, Read.Length).Select(l => (l * Means) + mean)]);
        var hidden = Add(Product("target.hidden.1", sentence, Of(Sentence)), "target.hidden.bias");
        foreach (var (mean, place) in means.Zip([0, 2, 3]))
            hidden = _graph.Apply("Add", [Product($"target.hidden.{place}", mean, Of(place)), hidden]);
        return Judge("target", hidden);
    }

    private string Judge(string head, string hidden)
    {
        var heat = weights[$"{head}.temperature"].Values[0];
        var (weight, bias) = (weights[$"{head}.output.weight"].DividedBy(heat), weights[$"{head}.output.bias"].DividedBy(heat));
        var scores = Product($"{head}.output", _graph.ApplyOwn("Gelu", [hidden]), weight);
        var added = _graph.Constant($"{head}.output.bias", bias.Values, bias.Columns);
        return _graph.Apply("Softmax", [_graph.Apply("Add", [scores, added])], ("axis", 1));
    }

    private string Product(string name, string input, Matrix weight) =>
        _graph.Apply(
            "MatMul",
            [input, _graph.Constant($"{name}.weight", weight.Transposed().Values, weight.Columns, weight.Rows)]
        );

    private string Add(string input, string bias) =>
        _graph.Apply("Add", [input, _graph.Constant(bias, weights[bias].Values, weights[bias].Columns)]);
}
