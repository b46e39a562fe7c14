using System.Runtime.InteropServices;

namespace NewsMonitor.Quantizer.Onnx;

/// <summary>An ONNX model in the making. Values are known by their names; each operator returns the name of its result.</summary>
internal sealed class OnnxGraph
{
    /// <summary>The operators that ONNX Runtime adds to those of ONNX.</summary>
    public const string Runtime = "com.microsoft";

    private const int IntermediateVersion = 8;
    private const int Operators = 17;
    private const int FloatType = 1,
        ByteType = 3,
        LongType = 7;

    private readonly MessageWriter _graph;
    private readonly MessageWriter _metadata = new();
    private int _results;

    /// <param name="name">The name of the graph.</param>
    public OnnxGraph(string name) => _graph = new MessageWriter().Add(2, name);

    /// <summary>Adds an operator of ONNX with one result.</summary>
    public string Apply(string type, string[] inputs, params (string Name, object Value)[] attributes) =>
        Apply(type, "", inputs, 1, attributes)[0];

    /// <summary>Adds an operator of ONNX Runtime with one result.</summary>
    public string ApplyOwn(string type, string[] inputs, params (string Name, object Value)[] attributes) =>
        Apply(type, Runtime, inputs, 1, attributes)[0];

    /// <summary>Adds an operator.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="domain">Where the type is defined: empty for ONNX, or <see cref="Runtime"/>.</param>
    /// <param name="inputs">The names of its inputs; empty for one that is left out.</param>
    /// <param name="results">How many results it has.</param>
    /// <param name="attributes">Its attributes: integers and floats.</param>
    /// <returns>The names of the results.</returns>
    public string[] Apply(
        string type,
        string domain,
        string[] inputs,
        int results,
        params (string Name, object Value)[] attributes
    )
    {
        var node = new MessageWriter();
        foreach (var input in inputs)
            node.Add(1, input);
        var outputs = Enumerable.Range(_results, results).Select(number => $"{type}{number}").ToArray();
        _results += results;
        foreach (var output in outputs)
            node.Add(2, output);
        node.Add(4, type);
        foreach (var (name, value) in attributes)
            node.Add(5, Attribute(name, value));
        _graph.Add(1, node.Add(7, domain));
        return outputs;
    }

    /// <summary>Adds a constant of floats.</summary>
    public string Constant(string name, ReadOnlySpan<float> values, params long[] shape) =>
        Constant(name, FloatType, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds a constant of signed bytes.</summary>
    public string Constant(string name, ReadOnlySpan<sbyte> values, params long[] shape) =>
        Constant(name, ByteType, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds a constant vector of integers.</summary>
    public string Constant(string name, params long[] values) =>
        Constant(name, LongType, MemoryMarshal.AsBytes(values.AsSpan()), [values.Length]);

    /// <summary>Declares an input of integers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Names of sizes that vary, and sizes.</param>
    public string IntegerInput(string name, params string[] shape)
    {
        _graph.Add(11, Value(name, LongType, shape));
        return name;
    }

    /// <summary>Declares an input of floats.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Names of sizes that vary, and sizes.</param>
    public string FloatInput(string name, params string[] shape)
    {
        _graph.Add(11, Value(name, FloatType, shape));
        return name;
    }

    /// <summary>Declares a result of floats to be an output of the graph.</summary>
    public void Output(string name, string result, params string[] shape)
    {
        _graph.Add(1, new MessageWriter().Add(1, result).Add(2, name).Add(4, "Identity"));
        _graph.Add(12, Value(name, FloatType, shape));
    }

    /// <summary>Adds a text that the model carries.</summary>
    public void Describe(string key, string text) => _metadata.Add(14, new MessageWriter().Add(1, key).Add(2, text));

    public void Write(Stream stream)
    {
        var model = new MessageWriter().Add(1, IntermediateVersion).Add(2, "NewsMonitor").Add(7, _graph);
        model.Add(8, new MessageWriter().Add(1, "").Add(2, Operators));
        model.Add(8, new MessageWriter().Add(1, Runtime).Add(2, 1));
        stream.Write(model.Bytes);
        stream.Write(_metadata.Bytes);
    }

    private string Constant(string name, int type, ReadOnlySpan<byte> values, long[] shape)
    {
        var tensor = new MessageWriter();
        foreach (var size in shape)
            tensor.Add(1, size);
        _graph.Add(5, tensor.Add(2, type).Add(8, name).Add(9, values));
        return name;
    }

    private static MessageWriter Attribute(string name, object value)
    {
        const int Float = 1,
            Integer = 2;
        var attribute = new MessageWriter().Add(1, name);
        return value switch
        {
            float number => attribute.Add(2, number).Add(20, Float),
            int number => attribute.Add(3, number).Add(20, Integer),
            _ => throw new ArgumentException($"{value.GetType()} is not supported", nameof(value)),
        };
    }

    private static MessageWriter Value(string name, int type, string[] shape)
    {
        var sizes = new MessageWriter();
        foreach (var size in shape)
            sizes.Add(
                1,
                long.TryParse(size, out var fixedSize) ? new MessageWriter().Add(1, fixedSize) : new MessageWriter().Add(2, size)
            );
        var tensor = new MessageWriter().Add(1, type).Add(2, sizes);
        return new MessageWriter().Add(1, name).Add(2, new MessageWriter().Add(1, tensor));
    }
}
