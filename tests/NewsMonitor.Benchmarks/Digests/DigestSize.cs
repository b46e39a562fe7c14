namespace NewsMonitor.Benchmarks.Digests;

/// <summary>The day that a digest is of.</summary>
/// <param name="Articles">How many it has.</param>
/// <param name="MostBytes">The highest peak working set, in bytes.</param>
internal sealed record DigestSize(int Articles, long MostBytes)
{
    private static readonly Dictionary<string, DigestSize> Named = new(StringComparer.Ordinal)
    {
        ["usual"] = new(2_000, 250_000_000),
        ["large"] = new(10_000, 450_000_000),
    };

    /// <summary>The size that <c>--size</c> names, with as many articles as <c>--articles</c> says, if it is given.</summary>
    public static DigestSize Of(Options options)
    {
        var name = options.Text("size", "usual");
        if (!Named.TryGetValue(name, out var size))
            throw new ArgumentException($"--size must be {string.Join(" or ", Named.Keys)}; it is \"{name}\"");
        return size with { Articles = options.Number("articles", size.Articles) };
    }
}
