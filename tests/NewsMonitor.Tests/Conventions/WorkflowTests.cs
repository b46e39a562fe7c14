using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.Conventions;

/// <summary>The workflows, which only GitHub can run.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    /// <summary>A tag can be moved by those who own it.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void EveryActionIsPinnedByCommit(string workflow)
    {
        var used = Used().Matches(Repository.Read(workflow)).Select(match => match.Groups[1].Value.Trim()).ToList();

        used.ShouldNotBeEmpty();
        used.ShouldAllBe(action => Pinned().IsMatch(action));
    }

    /// <summary>What a workflow may do is named in it, at the top; without that, it may do whatever the repository allows.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void NoWorkflowMayDoMoreThanItNeeds(string workflow)
    {
        var text = Repository.Read(workflow);

        text.ShouldContain("\npermissions:\n  contents: read\n");
        text.ShouldNotContain("write-all");
        text.ShouldNotContain("pull_request_target");
        text.ShouldNotContain("secrets.");
    }

    [GeneratedRegex("uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Used();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d")]
    private static partial Regex Pinned();
}
