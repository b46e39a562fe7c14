using NewsMonitor.Trainer;
using NewsMonitor.Trainer.Scoring;

string Option(string name, string otherwise)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}

var data = Option("data", "");
var lists = Option("lists", Path.Combine(AppContext.BaseDirectory, "lists"));
var target = Option("out", Path.Combine("functions", "Analyzer", "Model", "english.bin"));
var seed = int.Parse(Option("seed", "7"), null);
switch (args.FirstOrDefault())
{
    case "train" when data.Length > 0:
        new Training(data, lists, seed).Train(target);
        return 0;
    case "names" when data.Length > 0:
        new Training(data, lists, seed).CompareNames(
            Option("held", "own,wikigold,docred,crossner,ewt").Split(','),
            args.Contains("--errors")
        );
        return 0;
    case "tones" when data.Length > 0:
        Training.CompareTones(data, lists, seed);
        return 0;
    case "show":
        Show.Print(File.ReadAllText(args[1]));
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: train --data DIR [--lists DIR] [--out FILE] [--seed N] | names --data DIR [--held CORPUS,…] [--errors] | tones --data DIR [--lists DIR] | show FILE"
        );
        return 1;
}
