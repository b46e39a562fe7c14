using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Trainer;
using NewsMonitor.Trainer.Scoring;

const string Usage = """
    usage: train --data DIR [--language CODE] [--lists DIR] [--out FILE] [--seed N]
           train-names --data DIR [--language CODE] [--lists DIR] [--out FILE] [--seed N]
           train-words --data DIR [--language CODE] [--lists DIR] [--out FILE] [--seed N]
           train-sentiment --data DIR [--only SECTION] [--language CODE] [--out FILE] [--seed N]
           names --data DIR [--language CODE] [--held CORPUS,…] [--errors]
           sentiment --data DIR [--language CODE] [--lists DIR] [--seed N]
           label --data DIR [--articles DIR [--count N]] [--headlines FILE]
           languages [--lists DIR] [--out FILE]
           show FILE
    """;

string Option(string name, string otherwise)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}

if (!KnownLanguages.All.TryGetValue(Option("language", "en"), out var language))
{
    Console.Error.WriteLine($"unknown language; available: {string.Join(", ", KnownLanguages.All.Keys)}");
    return 1;
}

var folder = Path.Combine("functions", "Analyzer", "Languages");
var data = Option("data", "");
var lists = Option("lists", Path.Combine(AppContext.BaseDirectory, "lists"));
var seed = int.Parse(Option("seed", "7"), null);
switch (args.FirstOrDefault())
{
    case "train" when data.Length > 0:
        new Training(language, data, lists, seed).Train(Option("out", Path.Combine(folder, language.Folder, "model.bin")));
        return 0;
    case "train-names" when data.Length > 0:
        Training.TrainNames(language, data, lists, Option("out", Path.Combine(folder, language.Folder, "model.bin")), seed);
        return 0;
    case "train-words" when data.Length > 0:
        var network = Path.Combine("functions", "Transformer", "Model", "names.bin");
        Training.TrainWords(language, data, lists, Option("out", network), seed);
        return 0;
    case "train-sentiment" when data.Length > 0:
        var only = Option("only", "");
        Training.TrainSentiment(language, data, only, Option("out", Path.Combine(folder, language.Folder, "model.bin")), seed);
        return 0;
    case "names" when data.Length > 0:
        new Training(language, data, lists, seed).CompareNames(
            Option("held", "own,wikigold,docred,crossner,ewt").Split(','),
            args.Contains("--errors")
        );
        return 0;
    // "tones" is the command's former name.
    case "sentiment" or "tones" when data.Length > 0:
        Training.CompareSentiment(language, data, lists, seed);
        return 0;
    case "label" when data.Length > 0:
        Training.Label(data, Option("articles", ""), Option("headlines", ""), int.Parse(Option("count", "8000"), null));
        return 0;
    case "languages":
        Training.WriteProfiles(lists, Option("out", Path.Combine(folder, "profiles.bin")));
        return 0;
    case "show":
        Show.Print(File.ReadAllText(args[1]));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 1;
}
