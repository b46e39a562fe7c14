using System.Globalization;

namespace NewsMonitor.Benchmarks;

/// <summary>The command line: a verb, then <c>--name value</c> pairs.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Options(string[] args)
    {
        Verb = args.FirstOrDefault() ?? "";
        if (args.Length > 0 && args.Length % 2 == 0)
            throw new ArgumentException($"{args[^1]} has no value");
        for (var i = 1; i < args.Length; i += 2)
            _values[args[i].TrimStart('-')] = args[i + 1];
    }

    public string Verb { get; }

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise, int least = 0) =>
        !_values.TryGetValue(name, out var text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw new ArgumentException($"--{name} must be a number from {least}; it is \"{text}\"");
}
