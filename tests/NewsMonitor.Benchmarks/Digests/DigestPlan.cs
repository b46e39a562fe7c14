namespace NewsMonitor.Benchmarks.Digests;

/// <summary>How often a process makes a digest, and for how many.</summary>
/// <param name="Rounds">Those that count.</param>
/// <param name="Warmups">Those before them, which do not.</param>
/// <param name="Recipients">Who gets each digest.</param>
internal sealed record DigestPlan(int Rounds, int Warmups, int Recipients)
{
    /// <summary>The plan as the command line gives it.</summary>
    public static DigestPlan Of(Options options) =>
        new(options.Number("rounds", 3), options.Number("warmups", 2), options.Number("recipients", 200));

    /// <summary>The options that <see cref="Of"/> reads.</summary>
    public IEnumerable<string> Arguments => ["--rounds", $"{Rounds}", "--warmups", $"{Warmups}", "--recipients", $"{Recipients}"];
}
