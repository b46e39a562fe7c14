using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

public sealed class RejectedFilesTests
{
    /// <summary>One file may have thousands of parts.</summary>
    [Fact]
    public async Task PartsOfAFileAreNotCalledFiles()
    {
        var parts = Enumerable
            .Range(1, 3)
            .Select(number => SampleNews.Rejected("a.jsonl", RejectionKind.NoText, "no text", $"{number}"));
        var other = SampleNews.Rejected("b.zip", RejectionKind.Malformed, "no JSON", "c.json");

        var digest = await BuildAsync([], [.. parts, other]);
        var mixed = await BuildAsync([], [.. parts, other, SampleNews.Rejected("d.txt", RejectionKind.Malformed, "no JSON")]);

        var rendered = DigestRenderer.Render(digest);
        rendered.Subject.ShouldContain("4 parts of 2 files could not be read");
        rendered.Text.ShouldContain("No articles came in; 4 parts of 2 files could not be read.");
        rendered.Text.ShouldContain("* 3 parts of 1 file without text");
        rendered.Text.ShouldContain("* 1 malformed part of 1 file");
        DigestRenderer.Render(mixed).Subject.ShouldContain("1 file and 4 parts of 2 files could not be read");
        DigestRenderer.Render(mixed).Text.ShouldContain("* 1 malformed file and 1 malformed part of 1 file");
        DigestJson.Read(DigestJson.Write(new ArchivedDigest(null, mixed))).Digest.RejectedParts.ShouldBe(new FileParts(4, 2));
    }
}
