using NewsMonitor.Fuzzing;
using SharpFuzz;

const int wrongUsage = 2;

if (args is not [var verb, var name, var path] || Targets.All(Root()).FirstOrDefault(one => one.Name == name) is not { } target)
{
    Console.Error.WriteLine("seeds TARGET FOLDER | run TARGET - | run TARGET FILE");
    return wrongUsage;
}

switch (verb)
{
    case "seeds":
        Directory.CreateDirectory(path);
        foreach (var (number, seed) in target.Seeds().Index())
            await File.WriteAllBytesAsync(Path.Combine(path, $"{number}"), seed);
        return 0;
    case "run" when path == "-":
        Fuzzer.OutOfProcess.Run(input => target.Run(BytesOf(input)));
        return 0;
    case "run":
        Console.WriteLine(target.Run(await File.ReadAllBytesAsync(path)) ? "accepted" : "rejected");
        return 0;
    default:
        return wrongUsage;
}

static byte[] BytesOf(Stream input)
{
    var copy = new MemoryStream();
    input.CopyTo(copy);
    return copy.ToArray();
}

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "NewsMonitor.sln")))
        folder = folder.Parent ?? throw new DirectoryNotFoundException("NewsMonitor.sln is in no folder above the fuzzer");
    return folder.FullName;
}
