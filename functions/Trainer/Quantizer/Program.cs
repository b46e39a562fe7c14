using NewsMonitor.Quantizer;
using NewsMonitor.Quantizer.Onnx;
using NewsMonitor.Quantizer.Weights;

string? Option(string name)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

if (Option("weights") is not { } folder || Option("vocabulary") is not { } vocabulary)
{
    Console.Error.WriteLine("usage: --weights DIR --vocabulary FILE [--out DIR] [--floats]");
    return 1;
}

var target = Option("out") ?? Path.Combine("functions", "Transformer", "Model");
Directory.CreateDirectory(target);
var weights = TrainedWeights.Read(folder);
Write("encoder.onnx", new EncoderGraph(weights, inBytes: !args.Contains("--floats")).Build(File.ReadAllLines(vocabulary)));
Write("sentiment.onnx", new SentimentGraph(weights).Build());
return 0;

void Write(string name, OnnxGraph graph)
{
    using var model = File.Create(Path.Combine(target, name));
    graph.Write(model);
    Console.Out.WriteLine($"{model.Name}: {model.Length / 1e6:F1} MB");
}
