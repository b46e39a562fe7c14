using System.CommandLine;
using NewsMonitor.Local.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Local.Commands;

/// <summary><c>--analyzer</c> of the commands that analyze without storage.</summary>
internal sealed class AnalyzerOption
{
    /// <summary>The option to add to a command; <see cref="Create"/> reads it.</summary>
    public Option<string> Option { get; } =
        new("--analyzer")
        {
            Description =
                "Transformer, Embedded, which is faster and judges sentiment worse, or Auto: Transformer if this machine can run it",
            DefaultValueFactory = _ => AnalyzerNames.Auto,
            HelpName = "NAME",
        };

    /// <summary>Whether the option was typed.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(Option) is { Implicit: false };

    /// <returns>The analyzer, or what is wrong with the name.</returns>
    public (LocalAnalyzer? Analyzer, string? Fault) Create(ParseResult parsed)
    {
        var name = parsed.GetValue(Option)!;
        return LocalAnalyzer.Create(name) is { } analyzer
            ? (analyzer, null)
            : (null, $"--analyzer must be one of {string.Join(", ", LocalAnalyzer.Names)} on this machine; it is \"{name}\"");
    }
}
