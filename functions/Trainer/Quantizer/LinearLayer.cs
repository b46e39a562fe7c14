using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

namespace NewsMonitor.Quantizer;

/// <summary>Adds linear layers to a graph, with weights of one byte or of four.</summary>
internal sealed class LinearLayer(OnnxGraph graph, bool inBytes)
{
    /// <summary>
    /// Processors without instructions for dot products of bytes add two products of a byte and a weight in 16 bits. With seven
    /// bits per weight the sum always fits, so that all processors compute the same.
    /// </summary>
    private const int Most = 63;

    /// <param name="input">The name of the input.</param>
    /// <param name="name">The name of the layer.</param>
    /// <param name="weight">Outputs × inputs.</param>
    /// <param name="bias">One number per output.</param>
    /// <returns>The name of the result.</returns>
    public string Apply(string input, string name, Matrix weight, Matrix bias)
    {
        var added = graph.Constant($"{name}.bias", bias.Values, bias.Columns);
        return inBytes ? ApplyBytes(input, name, weight, added) : ApplyFloats(input, name, weight, added);
    }

    private string ApplyBytes(string input, string name, Matrix weight, string bias)
    {
        var bytes = ByteRows.Of(weight, Most);
        var values = graph.Constant($"{name}.weight", bytes.TransposedValues(), weight.Columns, weight.Rows);
        var scales = graph.Constant($"{name}.scale", bytes.Scales, weight.Rows);
        return graph.ApplyOwn("DynamicQuantizeMatMul", [input, values, scales, "", bias]);
    }

    private string ApplyFloats(string input, string name, Matrix weight, string bias)
    {
        var values = graph.Constant($"{name}.weight", weight.Transposed().Values, weight.Columns, weight.Rows);
        return graph.Apply("Add", [graph.Apply("MatMul", [input, values]), bias]);
    }
}
