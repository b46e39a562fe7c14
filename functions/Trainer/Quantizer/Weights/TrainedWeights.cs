using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsMonitor.Quantizer.Weights;

/// <summary>Weights as the trainer writes them, by their names in PyTorch; matrices as outputs × inputs.</summary>
internal sealed class TrainedWeights
{
    private readonly Dictionary<string, Matrix> _matrices = [];

    public Matrix this[string name] => _matrices[name];

    /// <param name="folder">The folder with <c>weights.json</c> and <c>weights.bin</c>.</param>
    public static TrainedWeights Read(string folder)
    {
        var values = File.ReadAllBytes(Path.Combine(folder, "weights.bin"));
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "weights.json")));
        var weights = new TrainedWeights();
        foreach (var tensor in list.RootElement.GetProperty("tensors").EnumerateArray())
        {
            int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
            var (rows, columns) = shape.Length == 1 ? (1, shape[0]) : (shape[0], shape[1]);
            var bytes = values.AsSpan(tensor.GetProperty("offset").GetInt32(), rows * columns * sizeof(float));
            var matrix = new Matrix(rows, columns, MemoryMarshal.Cast<byte, float>(bytes).ToArray());
            weights._matrices[tensor.GetProperty("name").GetString()!] = matrix;
        }
        return weights;
    }
}
