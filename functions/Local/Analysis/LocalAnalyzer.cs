using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.News.Records;
using NewsMonitor.Transformer;

namespace NewsMonitor.Local.Analysis;

/// <summary>An analyzer for commands without storage: it needs no service and no settings. Thread-safe.</summary>
internal sealed class LocalAnalyzer : IDisposable
{
    private readonly TransformerJudge? _judge;
    private readonly TextAnalyzer _analyzer;

    private LocalAnalyzer(string name)
    {
        Name = name;
        _judge = name == AnalyzerNames.Transformer ? new TransformerJudge() : null;
        _analyzer = _judge is null ? new TextAnalyzer() : new TextAnalyzer(_judge, _judge);
    }

    /// <summary>The names that <see cref="Create"/> knows on this machine.</summary>
    public static IReadOnlyList<string> Names { get; } =
        TransformerComposition.IsSupported
            ? [AnalyzerNames.Auto, AnalyzerNames.Transformer, AnalyzerNames.Embedded]
            : [AnalyzerNames.Auto, AnalyzerNames.Embedded];

    /// <summary>One of <see cref="AnalyzerNames"/>, as it is stored with articles.</summary>
    public string Name { get; }

    /// <summary>Creates the embedded analyzer.</summary>
    public static LocalAnalyzer Embedded() => new(AnalyzerNames.Embedded);

    /// <param name="name">One of <see cref="Names"/>, in any case.</param>
    /// <returns>Null for any other name.</returns>
    public static LocalAnalyzer? Create(string name) =>
        Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => null,
            AnalyzerNames.Auto => new LocalAnalyzer(
                TransformerComposition.IsSupported ? AnalyzerNames.Transformer : AnalyzerNames.Embedded
            ),
            var known => new LocalAnalyzer(known),
        };

    /// <param name="text">The text of an article, with its headline.</param>
    public TextAnalysis Analyze(string text) => _analyzer.Analyze(text);

    public void Dispose() => _judge?.Dispose();
}
