using NewsMonitor.TransformerTrainer;
using TorchSharp;

const string Usage = """
    usage: train --data DIR [--out DIR] [--epochs N] [--seed N]
           evaluate --data DIR [--out DIR] [--epochs N] [--seed N]
           score --data DIR --weights DIR [--lists DIR] [--seed N]
    """;

string Option(string name, string otherwise)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}

var (data, weights) = (Option("data", ""), Option("weights", ""));
var output = Option("out", "weights");
var epochs = int.Parse(Option("epochs", "3"), null);
var seed = int.Parse(Option("seed", "7"), null);

// More threads make the sums of a run depend on how it was scheduled.
torch.set_num_threads(1);
torch.random.manual_seed(seed);
switch (args.FirstOrDefault())
{
    case "train" when data.Length > 0:
        new TransformerTraining(data, seed).Train(epochs, output);
        return 0;
    case "evaluate" when data.Length > 0:
        new TransformerTraining(data, seed).Evaluate(epochs, output);
        return 0;
    case "score" when data.Length > 0 && weights.Length > 0:
        new TransformerTraining(data, seed).Score(weights, Option("lists", Path.Combine(AppContext.BaseDirectory, "lists")));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 1;
}
