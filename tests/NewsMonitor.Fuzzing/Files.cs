using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Reading;
using NewsMonitor.Testing;

namespace NewsMonitor.Fuzzing;

/// <summary>Files of any format: each part is an article or has a reason why it is none. The first byte chooses the name.</summary>
internal static class Files
{
    private const int MaxBytes = 1_000_000;

    private static readonly string[] Endings =
    [
        .. (string[])[".txt", ".md", ".html", ".json", ".jsonl", ".xml", ".eml", ".mbox", ".csv", ".zip", ".gz", ".tar", ".pdf"],
        .. (string[])[".docx", ".odt", ".warc", ".iptc"],
    ];

    // Later than every sample.
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 6, 12, 9, 0, 0, TimeSpan.Zero));

    private static readonly ArticleReader Reader = new(new ReadingOptions { MaxBytes = MaxBytes }, Time);

    public static Target Target(string root) =>
        new("files", () => Samples(root).Concat(FileSeeds.All()).Select(seed => Seed(seed.Name, seed.Content)), Run);

    /// <summary>The names and contents of the sample articles and pages.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Samples(string root) =>
        from folder in (string[])["articles", "pages"]
        from path in Directory.EnumerateFiles(Path.Combine(root, "tests", "Samples", folder)).Order(StringComparer.Ordinal)
        select (Path.GetFileName(path), File.ReadAllBytes(path));

    private static byte[] Seed(string name, byte[] content) =>
        [(byte)Array.IndexOf(Endings, Path.GetExtension(name)), .. content];

    private static bool Run(byte[] input)
    {
        if (input.Length == 0)
            return false;
        var (name, content) = ("article" + Endings[input[0] % Endings.Length], input[1..]);
        var parts = Reader
            .ReadAsync(name, new MemoryStream(content), content.Length, CancellationToken.None)
            .ToBlockingEnumerable()
            .ToList();
        ReadInvariants.Hold(parts);
        return parts.Exists(part => part.Result.Article is not null);
    }
}
