using System.Runtime.InteropServices;
using System.Text.Json;
using NewsMonitor.TransformerTrainer.Pretrained;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Network;

/// <summary>The weights of a network by their names in PyTorch.</summary>
internal sealed class Weights
{
    private const string Values = "weights.bin";
    private const string Index = "weights.json";
    private readonly SortedDictionary<string, Parameter> _values = new(StringComparer.Ordinal);

    public Parameter this[string name] => _values[name];

    public IEnumerable<KeyValuePair<string, Parameter>> All => _values;

    /// <summary>The weights to train whose names begin so.</summary>
    public IEnumerable<Parameter> Of(string start) =>
        _values.Where(v => v.Key.StartsWith(start, StringComparison.Ordinal) && v.Value.requires_grad).Select(v => v.Value);

    public void Add(string name, Tensor values, bool tuned) =>
        _values[name] = new Parameter(values.DetachFromDisposeScope(), tuned);

    public void Add(string name, WeightArray values, bool tuned) => Add(name, tensor(values.Values, values.Shape), tuned);

    /// <summary>Reads what <see cref="Write"/> has written into the weights with the same names.</summary>
    public void Read(string folder)
    {
        using var _ = no_grad();
        var bytes = File.ReadAllBytes(Path.Combine(folder, Values)).AsSpan();
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Index)));
        foreach (var entry in index.RootElement.GetProperty("tensors").EnumerateArray())
        {
            var weight = _values[entry.GetProperty("name").GetString()!];
            var offset = entry.GetProperty("offset").GetInt32();
            var values = MemoryMarshal.Cast<byte, float>(bytes.Slice(offset, sizeof(float) * (int)weight.numel())).ToArray();
            weight.copy_(tensor(values, weight.shape));
        }
    }

    /// <summary>Writes <c>weights.json</c> (names, shapes, offsets) and <c>weights.bin</c> (float32, little-endian).</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        using var stream = File.Create(Path.Combine(folder, Values));
        var tensors = new List<object>();
        foreach (var (name, value) in _values)
        {
            tensors.Add(
                new
                {
                    name,
                    shape = value.shape,
                    offset = stream.Position,
                }
            );
            stream.Write(MemoryMarshal.AsBytes(value.Values().AsSpan()));
        }
        File.WriteAllText(Path.Combine(folder, Index), JsonSerializer.Serialize(new { tensors }));
    }
}
