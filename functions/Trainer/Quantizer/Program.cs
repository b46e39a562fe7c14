using NewsMonitor.Quantizer;
using NewsMonitor.Quantizer.Weights;

string? Option(string name)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

if (Option("weights") is not { } folder || Option("vocabulary") is not { } vocabulary)
{
    Console.Error.WriteLine("usage: --weights DIR --vocabulary FILE [--out FILE] [--floats]");
    return 1;
}

var file = Option("out") ?? Path.Combine("functions", "Transformer", "Model", "sentiment.onnx");
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
var graph = new SentimentGraph(TrainedWeights.Read(folder), inBytes: !args.Contains("--floats"));
using var model = File.Create(file);
graph.Build(File.ReadAllLines(vocabulary)).Write(model);
Console.Out.WriteLine($"{file}: {model.Length / 1e6:F1} MB");
return 0;
