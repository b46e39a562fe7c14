using System.Runtime.InteropServices;

namespace NewsMonitor.TransformerTrainer.Pretrained;

/// <summary>
/// Reads the weights of an ONNX graph. The exporter keeps the names of biases and vectors, but not of the matrices of linear
/// layers, which it transposes; they are named after the bias that is added to their product.
/// </summary>
internal sealed class OnnxWeights
{
    private const string Bias = ".bias";
    private readonly Dictionary<string, WeightArray> _stored = [];
    private readonly Dictionary<string, string[]> _products = [];
    private readonly List<string[]> _sums = [];

    /// <summary>The weights by their names in PyTorch; those of linear layers as outputs × inputs.</summary>
    public static Dictionary<string, WeightArray> Read(byte[] model)
    {
        var reader = new OnnxWeights();
        for (var field = new ProtocolBuffer(model); field.Next(); )
            if (field.Field == 7)
                reader.ReadGraph(field.Bytes);
        return reader.Named();
    }

    private void ReadGraph(ReadOnlyMemory<byte> graph)
    {
        for (var field = new ProtocolBuffer(graph); field.Next(); )
            if (field.Field == 1)
                ReadNode(field.Bytes);
            else if (field.Field == 5)
                ReadInitializer(field.Bytes);
    }

    private void ReadNode(ReadOnlyMemory<byte> node)
    {
        var inputs = new List<string>();
        var (output, type) = ("", "");
        for (var field = new ProtocolBuffer(node); field.Next(); )
            switch (field.Field)
            {
                case 1:
                    inputs.Add(field.Text);
                    break;
                case 2:
                    output = field.Text;
                    break;
                case 4:
                    type = field.Text;
                    break;
            }
        if (type == "MatMul")
            _products[output] = [.. inputs];
        else if (type == "Add")
            _sums.Add([.. inputs]);
    }

    private void ReadInitializer(ReadOnlyMemory<byte> tensor)
    {
        const ulong Float = 1;
        var shape = new List<long>();
        var (name, type) = ("", 0ul);
        ReadOnlyMemory<byte> raw = default;
        for (var field = new ProtocolBuffer(tensor); field.Next(); )
            switch (field.Field)
            {
                case 1 when field.Bytes.IsEmpty:
                    shape.Add((long)field.Number);
                    break;
                case 1:
                    throw new InvalidDataException("packed dimensions are not supported");
                case 2:
                    type = field.Number;
                    break;
                case 8:
                    name = field.Text;
                    break;
                case 9:
                    raw = field.Bytes;
                    break;
            }
        if (type == Float && !raw.IsEmpty)
            _stored[name] = new WeightArray([.. shape], MemoryMarshal.Cast<byte, float>(raw.Span).ToArray());
    }

    private Dictionary<string, WeightArray> Named()
    {
        var named = _stored
            .Where(s => s.Key.EndsWith(Bias, StringComparison.Ordinal) || s.Key.EndsWith(".weight", StringComparison.Ordinal))
            .ToDictionary();
        foreach (var sum in _sums)
        {
            var bias = sum.FirstOrDefault(named.ContainsKey);
            var product = sum.Select(_products.GetValueOrDefault).FirstOrDefault(p => p is not null);
            var matrix = product?.FirstOrDefault(_stored.ContainsKey);
            if (bias is not null && matrix is not null)
                named[bias[..^Bias.Length] + ".weight"] = _stored[matrix].Transposed();
        }
        return named;
    }
}
