using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

namespace NewsMonitor.Quantizer;

/// <summary>
/// Two small networks on means over the encoder's states, one for the sentence and one for the names in it, with 32-bit numbers.
/// Inputs and outputs are those of <c>SentimentNetwork</c> in <c>functions/Transformer</c>.
/// </summary>
internal sealed class SentimentGraph(TrainedWeights weights)
{
    private const int Width = 384;
    private const int Layers = 3;

    private readonly OnnxGraph _graph = new("sentiment");

    public OnnxGraph Build()
    {
        var states = _graph.FloatInput("states", "pieces", EncoderGraph.Width);
        var whole = _graph.FloatInput("whole", "1", "pieces");
        string[] parts = [.. new[] { "names", "before", "behind" }.Select(name => _graph.FloatInput(name, "names", "pieces"))];
        var sentence = _graph.Apply("MatMul", [whole, states]);
        string[] means = [.. parts.Select(part => _graph.Apply("MatMul", [part, states]))];
        _graph.Output("sentence", JudgeSentence(sentence), "1", "3");
        _graph.Output("toward", JudgeNames(means, sentence), "names", "3");
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
        Matrix Of(int mean) => weight.ColumnBlocks(Width, [.. Enumerable.Range(0, Layers).Select(l => (l * Means) + mean)]);
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
