using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.Conventions;

/// <summary>A link to a heading of a document leads to a heading that exists.</summary>
public sealed partial class DocumentAnchorTests
{
    [Theory]
    [MemberData(nameof(DocumentationTests.Documents), MemberType = typeof(DocumentationTests))]
    public void EveryHeadingThatIsLinkedExists(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var broken =
            from link in Link().Matches(Repository.Read(document))
            let path = link.Groups[1].Value is { Length: > 0 } other
                ? Path.Combine(folder, other)
                : Path.Combine(Repository.Root, document)
            where !Anchors(path).Contains(link.Groups[2].Value)
            select link.Value;

        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("## host.json", "hostjson")]
    [InlineData("### The transformer's network", "the-transformers-network")]
    [InlineData("## How to add …", "how-to-add-")]
    [InlineData("## An article is missing, on Azure", "an-article-is-missing-on-azure")]
    public void AHeadingHasTheAnchorThatGitHubGivesIt(string heading, string anchor) => Anchor(heading).ShouldBe(anchor);

    private static HashSet<string> Anchors(string path) =>
        [.. Heading().Matches(File.ReadAllText(path)).Select(heading => Anchor(heading.Value.TrimEnd('\r')))];

    private static string Anchor(string heading) =>
        LeftOut().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:|mailto:)([^)#\s]*\.md)?#([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex LeftOut();
}
