using System.Runtime.InteropServices;
using Google.Protobuf;

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
        var fields = new CodedInputStream(model);
        while (Next(fields) is > 0 and var field)
            if (field == 7)
                reader.ReadGraph(fields.ReadBytes());
            else
                fields.SkipLastField();
        return reader.Named();
    }

    /// <summary>The number of the next field; 0 at the end.</summary>
    private static int Next(CodedInputStream fields) => WireFormat.GetTagFieldNumber(fields.ReadTag());

    private void ReadGraph(ByteString graph)
    {
        var fields = graph.CreateCodedInput();
        while (Next(fields) is > 0 and var field)
            if (field == 1)
                ReadNode(fields.ReadBytes());
            else if (field == 5)
                ReadInitializer(fields.ReadBytes());
            else
                fields.SkipLastField();
    }

    private void ReadNode(ByteString node)
    {
        var inputs = new List<string>();
        var (output, type) = ("", "");
        var fields = node.CreateCodedInput();
        while (Next(fields) is > 0 and var field)
            switch (field)
            {
                case 1:
                    inputs.Add(fields.ReadString());
                    break;
                case 2:
                    output = fields.ReadString();
                    break;
                case 4:
                    type = fields.ReadString();
                    break;
                default:
                    fields.SkipLastField();
                    break;
            }
        if (type == "MatMul")
            _products[output] = [.. inputs];
        else if (type == "Add")
            _sums.Add([.. inputs]);
    }

    private void ReadInitializer(ByteString tensor)
    {
        const int Float = 1;
        var shape = new List<long>();
        var (name, type, values) = ("", 0, ByteString.Empty);
        var fields = tensor.CreateCodedInput();
        while (Next(fields) is > 0 and var field)
            switch (field)
            {
                // The exporter writes each size by itself.
                case 1:
                    shape.Add(fields.ReadInt64());
                    break;
                case 2:
                    type = fields.ReadInt32();
                    break;
                case 8:
                    name = fields.ReadString();
                    break;
                case 9:
                    values = fields.ReadBytes();
                    break;
                default:
                    fields.SkipLastField();
                    break;
            }
        if (type == Float && !values.IsEmpty)
            _stored[name] = new WeightArray([.. shape], MemoryMarshal.Cast<byte, float>(values.Span).ToArray());
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
