using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

namespace NewsMonitor.Quantizer;

/// <summary>Adds a BERT encoder to a graph: word pieces of one sentence in, one vector per piece and layer out.</summary>
internal sealed class Encoder(OnnxGraph graph, TrainedWeights weights, bool inBytes)
{
    private const int Layers = 6;
    private const int Heads = 12;
    private const int Most = 127;

    private readonly LinearLayer _linear = new(graph, inBytes);

    /// <summary>Adds the encoder.</summary>
    /// <param name="pieces">The name of the input with the numbers of the word pieces.</param>
    /// <param name="longest">The most word pieces, with [CLS] and [SEP].</param>
    /// <returns>The names of the results of each layer, each 1 × pieces × width.</returns>
    public string[] Apply(string pieces, int longest)
    {
        var states = new string[Layers];
        var state = Embed(pieces, longest);
        for (var layer = 0; layer < Layers; layer++)
            states[layer] = state = Apply(state, $"encoder.layer.{layer}");
        return states;
    }

    private string Embed(string pieces, int longest)
    {
        var table = weights["embeddings.position_embeddings.weight"].FirstRows(longest);
        var places = table.Plus(weights["embeddings.token_type_embeddings.weight"].Row(0));
        var all = graph.Constant("places", places.Values, places.Rows, places.Columns);
        var count = graph.Apply("Shape", [pieces]);
        var used = graph.Apply("Slice", [all, graph.Constant("zero", 0), count]);
        var sum = graph.Apply("Add", [Words(pieces), used]);
        return graph.Apply("Unsqueeze", [Normalize(sum, "embeddings.LayerNorm"), "zero"]);
    }

    private string Words(string pieces)
    {
        var words = weights["embeddings.word_embeddings.weight"];
        if (!inBytes)
            return graph.Apply("Gather", [graph.Constant("words", words.Values, words.Rows, words.Columns), pieces]);
        var bytes = ByteRows.Of(words, Most);
        var values = graph.Constant("words", bytes.Values, words.Rows, words.Columns);
        var scales = graph.Constant("words.scale", bytes.Scales, words.Rows, 1);
        var numbers = graph.Apply("Cast", [graph.Apply("Gather", [values, pieces])], ("to", 1));
        return graph.Apply("Mul", [numbers, graph.Apply("Gather", [scales, pieces])]);
    }

    private string Apply(string state, string layer)
    {
        var read = Attend(state, $"{layer}.attention");
        var wide = Linear(read, $"{layer}.intermediate.dense");
        var narrow = Linear(graph.ApplyOwn("Gelu", [wide]), $"{layer}.output.dense");
        return AddAndNormalize(narrow, read, $"{layer}.output.LayerNorm");
    }

    private string Attend(string state, string name)
    {
        string[] parts = [$"{name}.self.query", $"{name}.self.key", $"{name}.self.value"];
        var weight = Matrix.Stack([.. parts.Select(part => weights[$"{part}.weight"])]);
        var bias = Matrix.Chain([.. parts.Select(part => weights[$"{part}.bias"])]);
        var all = _linear.Apply(state, $"{name}.self", weight, bias);
        var split = graph.Apply("Split", "", [all], 3, ("axis", 2));
        var mixed = graph.ApplyOwn("MultiHeadAttention", split, ("num_heads", Heads));
        return AddAndNormalize(Linear(mixed, $"{name}.output.dense"), state, $"{name}.output.LayerNorm");
    }

    // ONNX Runtime has one operator for both, which takes twice as long on a processor.
    private string AddAndNormalize(string change, string state, string name) =>
        Normalize(graph.Apply("Add", [change, state]), name);

    private string Normalize(string state, string name)
    {
        var (weight, bias) = (weights[$"{name}.weight"], weights[$"{name}.bias"]);
        var scale = graph.Constant($"{name}.weight", weight.Values, weight.Columns);
        var shift = graph.Constant($"{name}.bias", bias.Values, bias.Columns);
        return graph.Apply("LayerNormalization", [state, scale, shift], ("epsilon", 1e-12f));
    }

    private string Linear(string input, string name) =>
        _linear.Apply(input, name, weights[$"{name}.weight"], weights[$"{name}.bias"]);
}
