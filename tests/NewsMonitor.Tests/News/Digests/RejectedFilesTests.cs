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

    /// <summary>A file is not listed below the reason for another one, and a reason is told once.</summary>
    [Fact]
    public async Task FilesAreListedBelowTheirReason()
    {
        var digest = await BuildAsync(
            [],
            Bad("a.json", "line 3 is broken"),
            Bad("b.json", "no title"),
            Bad("c.json", "no title"),
            Bad("d.json", "no title")
        );

        digest.Rejected.Select(files => (files.Count, files.Reason)).ShouldBe([(3, "no title"), (1, "line 3 is broken")]);
        var text = Rendered(digest);
        text.ShouldContain("* 3 malformed files: b.json, c.json, d.json no title * 1 malformed file: a.json line 3 is broken");
        text.ShouldNotContain("Nothing came in");
    }

    /// <summary>However many there are, and in whatever order they are read.</summary>
    [Fact]
    public async Task RareReasonsShareAnEntry()
    {
        var files = Enumerable.Range(0, 40).Select(n => Bad($"{n:00}.json", n < 20 ? "no title" : $"line {n}")).ToArray();

        var digest = await BuildAsync([], files);

        digest.Rejected.Count.ShouldBe(4);
        digest.Rejected.Sum(one => one.Count).ShouldBe(40);
        (digest.Rejected[^1].Count, digest.Rejected[^1].Reason).ShouldBe((18, ""));
        digest.Rejected[^1].Names.ShouldBe(["22.json", "23.json", "24.json", "25.json", "26.json"]);
        Bytes(await BuildAsync([], [.. Enumerable.Reverse(files)])).ShouldBe(Bytes(digest));
    }

    [Fact]
    public async Task ThatNothingCameInIsSaidOnce() =>
        Rendered(await BuildAsync([]))
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("No articles came in."),
                text => text.ShouldNotContain("Nothing came in.")
            );

    private static UnstoredBlob Bad(string name, string reason) => SampleNews.Rejected(name, RejectionKind.Malformed, reason);
}
